export type Region = {
  country: string
  /** Share of people, relative to the others. */
  weight: number
  cities: readonly string[]
  given: readonly string[]
  family: readonly string[]
}

const words = (text: string) => text.split(' ')

/** Where people live and what they are called there. Cities with a blank are written with `_`. */
export const REGIONS: readonly Region[] = [
  {
    country: 'Germany',
    weight: 15,
    cities: words('Berlin Hamburg Leipzig Köln München Bremen'),
    given: words(
      'Annika Bastian Clara Dieter Elif Friederike Henrik Jürgen Käthe Lukas Mareike Sören',
    ),
    family: words(
      'Bäcker Brandt Dörfler Eberhardt Fuchs Grünwald Hartmann Köhler Lindner Möller Vogt Weiß',
    ),
  },
  {
    country: 'United States',
    weight: 14,
    cities: words('Portland Austin Denver Boston Oakland Chicago'),
    given: words('Alicia Brandon Carmen Dwayne Erin Grant Imani Jasper Keisha Logan Naomi Wyatt'),
    family: words(
      'Abbott Bradley Coleman Dawson Ellison Hayes Jennings Maddox Porter Reeves Sutton Whitaker',
    ),
  },
  {
    country: 'Brazil',
    weight: 9,
    cities: words('Recife Curitiba Salvador São_Paulo Fortaleza'),
    given: words('Adriana Bruno Cecília Davi Eloá Fábio Helena João Larissa Otávio Rafaela Thiago'),
    family: words(
      'Araújo Barbosa Conceição Dutra Figueiredo Gonçalves Magalhães Nascimento Peixoto Queiroz Simões Vieira',
    ),
  },
  {
    country: 'France',
    weight: 8,
    cities: words('Lyon Nantes Paris Lille Bordeaux'),
    given: words(
      'Amélie Baptiste Chloé Damien Éloïse François Gaëlle Hugo Inès Jérôme Maëlle Théo',
    ),
    family: words(
      'Aubert Beaumont Carpentier Delacroix Faure Girard Lefèvre Mercier Noël Pélissier Rousseau Vasseur',
    ),
  },
  {
    country: 'India',
    weight: 8,
    cities: words('Pune Kochi Bengaluru Jaipur Chennai'),
    given: words('Aarav Bhavna Chitra Devika Farhan Gauri Harish Ishaan Kavya Meera Nikhil Tanvi'),
    family: words(
      'Banerjee Chowdhury Deshpande Fernandes Gupta Iyer Joshi Kulkarni Menon Nair Reddy Sharma',
    ),
  },
  {
    country: 'Japan',
    weight: 7,
    cities: words('Osaka Kyoto Sapporo Tokyo Fukuoka'),
    given: words('Aiko Daichi Emi Haruto Kaori Kenji Mei Naoki Ren Sakura Takumi Yūko'),
    family: words(
      'Abe Endō Fujimoto Hayashi Inoue Kobayashi Matsuda Nakamura Ōkubo Saitō Takeda Yoshida',
    ),
  },
  {
    country: 'Poland',
    weight: 6,
    cities: words('Gdańsk Kraków Wrocław Łódź Poznań'),
    given: words(
      'Agnieszka Bartosz Dorota Grzegorz Halina Jakub Katarzyna Łukasz Małgorzata Paweł Stanisław Zofia',
    ),
    family: words(
      'Adamczyk Borkowski Dąbrowski Głowacki Jabłoński Kaźmierczak Lewandowski Malinowski Pawłowski Sikora Wójcik Zieliński',
    ),
  },
  {
    country: 'Nigeria',
    weight: 5,
    cities: words('Lagos Abuja Ibadan Enugu'),
    given: words(
      'Adaeze Babatunde Chidi Damilola Emeka Folake Ifeoma Kelechi Ngozi Olumide Temitope Yetunde',
    ),
    family: words(
      'Abiodun Adeyemi Balogun Chukwu Eze Ibrahim Nwosu Obi Okafor Okonkwo Olawale Uche',
    ),
  },
  {
    country: 'Spain',
    weight: 5,
    cities: words('Valencia Sevilla Bilbao Madrid Málaga'),
    given: words(
      'Álvaro Beatriz Candela Diego Emilia Gonzalo Inés Joaquín Lucía Martín Nuria Sergio',
    ),
    family: words(
      'Álvarez Benítez Carrasco Domínguez Esteban Fuentes Gálvez Herrera Ibáñez Lozano Muñoz Peña',
    ),
  },
  {
    country: 'Türkiye',
    weight: 4,
    cities: words('İzmir Ankara İstanbul Bursa'),
    given: words('Aslı Burak Ceren Deniz Emre Gülşen Hakan İpek Kerem Merve Özge Yağmur'),
    family: words('Aksoy Bulut Çelik Demir Erdoğan Güneş Kılıç Öztürk Şahin Taş Ünal Yıldız'),
  },
  {
    country: 'Vietnam',
    weight: 4,
    cities: words('Huế Hà_Nội Đà_Nẵng'),
    given: words('An Bình Châu Dung Giang Hạnh Khánh Linh Minh Ngọc Quân Thảo'),
    family: words('Bùi Đặng Đỗ Dương Hồ Hoàng Lê Ngô Nguyễn Phạm Trần Vũ'),
  },
  {
    country: 'Norway',
    weight: 3,
    cities: words('Bergen Oslo Trondheim Tromsø'),
    given: words(
      'Astrid Bjørn Eirik Frøya Håkon Ingrid Kjersti Magnus Øystein Ragnhild Sigrid Tore',
    ),
    family: words('Aasen Bakken Dahl Eide Fjeld Grønli Haugen Lødemel Moen Nygård Solberg Tveit'),
  },
]
