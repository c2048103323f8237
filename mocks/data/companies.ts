const FIRST = 'Alder Basalt Cinder Delta Ember Fathom Granite Harbour Indigo Juniper Kestrel Lumen'
const SECOND =
  'Analytics Bikes Cargo Dental Energy Foods Gardens Health Insurance Labs Robotics Studio'

/** 144 company names, one for each pair of words. */
export const COMPANIES: readonly string[] = FIRST.split(' ').flatMap((first) =>
  SECOND.split(' ').map((second) => `${first} ${second}`),
)
