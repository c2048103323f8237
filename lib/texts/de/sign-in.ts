import type { signIn as en } from '../en/sign-in'
import type { Translated } from '../translated'

export const signIn: Translated<typeof en> = {
  login: {
    title: 'Anmelden',
    lead: 'Weiter zu Ihrem Dashboard.',
    stepUpTitle: 'Bestätigen Sie, dass Sie es sind',
    stepUpLead: 'Melden Sie sich noch einmal an, danach geht es an derselben Stelle weiter.',
    guestLead:
      'Sie verwenden ein Gastkonto. Melden Sie sich bei einem bestehenden Konto an, kommen Ihre Gastdaten nicht mit. <link>Konto anlegen und alles behalten</link>',
    restoring: 'Ihre Sitzung wird wiederhergestellt…',
    newHere: 'Neu hier?',
    create: 'Konto anlegen',
  },
  notice: {
    expired:
      'Ihre Sitzung ist beendet. Melden Sie sich noch einmal an, danach geht es an derselben Stelle weiter.',
    ended:
      'Sie wurden abgemeldet. Können Sie sich nicht wieder anmelden, wenden Sie sich an den Support.',
    signed_out: 'Sie sind abgemeldet.',
    signed_out_here:
      'Sie sind hier abgemeldet. Der Anmeldedienst war nicht erreichbar, deshalb kann diese Sitzung dort offen bleiben, bis sie abläuft. Ihre anderen Geräte bleiben angemeldet.',
    account_deleted:
      'Dieses Konto wurde in einem anderen Fenster gelöscht, und alle Geräte sind abgemeldet. Melden Sie sich an, um es wiederherzustellen.',
    password_reset: 'Ihr neues Passwort ist gespeichert. Melden Sie sich damit an.',
    cookies:
      'Sie haben sich angemeldet, aber Ihr Browser hat die Cookies nicht behalten. Erlauben Sie Cookies für diese Website und melden Sie sich noch einmal an.',
  },
  cookieNotice: {
    blocked:
      'Dieser Browser blockiert Cookies. Erlauben Sie sie für diese Website, um angemeldet zu bleiben.',
  },
  problem: {
    inUse: 'Dieses {name}-Konto wird bereits verwendet',
    inUseText:
      'Es gehört hier zu einem anderen Konto, und Konten werden nie zusammengelegt. Melden Sie sich dort an, gehen Ihre Gastdaten verloren.',
    exists: 'Ein Konto mit dieser E-Mail-Adresse gibt es schon',
    existsText:
      'Melden Sie sich wie gewohnt an, und verknüpfen Sie {name} dann auf Ihrer Kontoseite.',
  },
  discardGuest: { submit: 'Anmelden und Gastdaten verwerfen', pending: 'Wird geöffnet…' },
  loginForm: {
    password: 'Passwort',
    forgot: 'Passwort vergessen?',
    submit: 'Anmelden',
    signingIn: 'Anmeldung läuft…',
    withoutPassword: 'oder ohne Passwort',
    link: 'Link senden',
    code: 'Code senden',
    sending: 'Wird gesendet…',
  },
  passkey: { submit: 'Mit Passkey anmelden', pending: 'Warten auf Ihren Passkey…' },
  demo: {
    title: 'Demo-Konten',
    admin: 'Als Admin anmelden',
    member: 'Als Mitglied anmelden',
    twoStep: 'In zwei Schritten anmelden',
    signingIn: 'Anmeldung läuft…',
    hint: 'Oder geben Sie oben eine E-Mail-Adresse ein. Das Passwort aller drei ist <code>{password}</code>. Codes und E-Mails erscheinen auf <link>der Seite des Mock-Dienstes</link>.',
  },
  providers: {
    title: 'oder weiter mit',
    more: 'Weitere Anbieter',
    sso: 'Weiter mit SSO',
    opening: 'Wird geöffnet…',
  },
  guestForm: { submit: 'Ohne Konto ausprobieren', opening: 'Wird geöffnet…' },
  mailSent: {
    title: 'Sehen Sie in Ihr Postfach',
    openMailbox: 'Demo-Postfach öffnen',
    again: 'Weiteren Link senden',
    sending: 'Wird gesendet…',
    otherEmail: 'Andere E-Mail-Adresse verwenden',
  },
  sentLink:
    'Gehört {email} zu einem Konto, ist ein Anmeldelink unterwegs. Er gilt 15 Minuten und funktioniert einmal.',
  sentReset:
    'Gehört {email} zu einem Konto, ist ein Link zum Zurücksetzen des Passworts unterwegs. Er gilt eine Stunde und funktioniert einmal.',
  signUp: {
    title: 'Konto anlegen',
    lead: 'Sie werden sofort angemeldet. Ihre E-Mail-Adresse können Sie später bestätigen.',
    guestTitle: 'Dieses Konto behalten',
    guestLead: 'Sie verwenden ein Gastkonto. Mit E-Mail-Adresse und Passwort behalten Sie alles.',
  },
  signUpForm: {
    name: 'Name',
    nameHint: 'Freiwillig. Unter diesem Namen sieht Sie Ihr Team.',
    password: 'Passwort',
    submit: 'Konto anlegen',
    keep: 'Dieses Konto behalten',
    pending: 'Wird gespeichert…',
    haveOne: 'Sie haben schon ein Konto?',
    signIn: 'Anmelden',
  },
  forgot: {
    metaTitle: 'Passwort vergessen',
    title: 'Passwort vergessen?',
    lead: 'Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link zum Zurücksetzen.',
  },
  forgotForm: {
    submit: 'Link senden',
    sending: 'Wird gesendet…',
    remembered: 'Wieder eingefallen?',
    signIn: 'Anmelden',
  },
  code: {
    metaTitle: 'Code eingeben',
    title: 'Sehen Sie in Ihr Postfach',
    lead: 'Gehört <b>{email}</b> zu einem Konto, ist ein sechsstelliger Code unterwegs. Er gilt 10 Minuten in diesem Browser.',
    tries: 'Noch {count, plural, =1 {1 Versuch} other {# Versuche}}.',
  },
  codeForm: {
    again: 'Ein neuer Code ist unterwegs.',
    dead: 'Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.',
    submit: 'Anmelden',
    checking: 'Wird geprüft…',
    resend: 'Neuen Code senden',
    sending: 'Wird gesendet…',
    demo: 'In der Demo?',
    mailbox: 'Postfach öffnen',
    wrongEmail: 'Falsche E-Mail-Adresse?',
    startOver: 'Von vorn beginnen',
  },
  mfa: {
    title: 'Code eingeben',
    lead: 'Noch ein Schritt: Geben Sie den sechsstelligen Code aus Ihrer Authenticator-App ein.',
    recoveryLead:
      'Noch ein Schritt: Geben Sie einen Ihrer Wiederherstellungscodes ein. Jeder gilt einmal.',
  },
  mfaForm: {
    recoveryCode: 'Wiederherstellungscode',
    hint: 'Ein Wiederherstellungscode geht auch.',
    submit: 'Weiter',
    checking: 'Wird geprüft…',
    useApp: 'Authenticator-App verwenden',
    useRecovery: 'Wiederherstellungscode verwenden',
    notYou: 'Nicht Ihr Konto?',
    startOver: 'Von vorn beginnen',
  },
  magicLink: {
    metaTitle: 'Mit Link anmelden',
    again: 'Neuen Link anfordern',
    incomplete: 'Dieser Link ist unvollständig',
    incompleteText: 'Öffnen Sie den ganzen Link aus der E-Mail, oder fordern Sie einen neuen an.',
    openFull: 'Öffnen Sie den ganzen Link aus der E-Mail.',
    used: 'Dieser Link wurde schon verwendet',
    usedText:
      'Sie haben ihn in diesem Browser verwendet, und jeder Link funktioniert einmal. Fordern Sie einen neuen an, um sich wieder anzumelden.',
    expired: 'Dieser Link ist abgelaufen',
    expiredText:
      'Links gelten 15 Minuten. Fordern Sie einen neuen an, und öffnen Sie ihn in dieser Zeit.',
    ownBrowser: 'Dieser Link funktioniert nur dort, wo Sie ihn angefordert haben',
    ownBrowserText:
      'Dieses Konto verlangt eine Bestätigung in zwei Schritten. Deshalb funktioniert ein Link nur in dem Browser, der ihn angefordert hat, und ohne ein anderes angemeldetes Konto. Fordern Sie hier einen neuen an.',
    dead: 'Dieser Link gilt nicht mehr',
    deadText:
      'Er wurde schon verwendet, ist älter als 15 Minuten oder wurde nicht vollständig kopiert.',
    choice: 'Diese Frage ist abgelaufen',
    choiceText:
      'Die Antwort hat zu lange gedauert, oder ein anderer Tab hat nach einem anderen Konto gefragt.',
    title: 'Fast geschafft',
    lead: 'Klicken Sie zum Anmelden auf die Schaltfläche. Das Öffnen dieser Seite verbraucht den Link nicht, auch nicht durch E-Mail-Scanner.',
    elsewhere: 'In einem anderen Browser angefordert',
    elsewhereLead:
      'Öffnen Sie den Link dort, wo Sie ihn angefordert haben. Machen Sie hier weiter, zeigen wir Ihnen vor der Anmeldung das Konto.',
    submit: 'Anmelden',
    submitHere: 'Stattdessen auf diesem Gerät anmelden',
    signingIn: 'Anmeldung läuft…',
    checking: 'Wird geprüft…',
    question: 'Ist das Ihr Konto?',
    questionOther: 'Sie sind schon angemeldet, und dieser Link gilt für ein anderes Konto.',
    questionElsewhere:
      'Dieser Link wurde in einem anderen Browser angefordert. Fahren Sie nur fort, wenn das Ihr Konto ist.',
    signsInAs: 'Dieser Link meldet Sie an als',
    signedInAs: 'Sie sind angemeldet als',
    accept: 'Mit diesem Konto anmelden',
    keep: 'Meine Sitzung behalten',
    cancel: 'Abbrechen',
    canceling: 'Wird abgebrochen…',
  },
  reset: {
    metaTitle: 'Neues Passwort',
    again: 'Neuen Link anfordern',
    signIn: 'Anmelden',
    incomplete: 'Dieser Link ist unvollständig',
    incompleteText: 'Öffnen Sie den ganzen Link aus der E-Mail, oder fordern Sie einen neuen an.',
    used: 'Dieser Link wurde schon verwendet',
    usedText: 'Ihr neues Passwort ist gesetzt. Melden Sie sich damit an.',
    expired: 'Dieser Link ist abgelaufen',
    expiredText: 'Links zum Zurücksetzen gelten eine Stunde.',
    dead: 'Dieser Link gilt nicht mehr',
    deadText:
      'Er wurde schon verwendet, ist älter als eine Stunde, oder es wurde ein neuerer gesendet.',
    title: 'Neues Passwort wählen',
    lead: 'Das meldet Sie auf allen Geräten ab, auch hier. Melden Sie sich danach mit dem neuen Passwort an.',
    submit: 'Passwort speichern',
    pending: 'Wird gespeichert…',
  },
  verify: {
    metaTitle: 'E-Mail-Adresse bestätigen',
    thanks: 'Vielen Dank',
    allSet: 'Alles ist bereit.',
    confirmed: 'Ihre E-Mail-Adresse ist bestätigt.',
    incomplete: 'Dieser Link ist unvollständig',
    incompleteText:
      'Öffnen Sie den ganzen Link aus der E-Mail. Einen neuen erhalten Sie auf Ihrer Kontoseite.',
    already: 'Schon bestätigt',
    alreadyUsed: 'Dieser Link wurde schon verwendet, und Ihre E-Mail-Adresse ist bestätigt.',
    alreadyDead:
      'Ihre E-Mail-Adresse ist bestätigt, Sie brauchen keinen Link. Dieser wurde schon verwendet, ist älter als einen Tag, wurde nicht vollständig kopiert, oder es wurde ein neuerer gesendet.',
    dead: 'Dieser Link gilt nicht mehr',
    deadText:
      'Er wurde schon verwendet, ist älter als einen Tag, wurde nicht vollständig kopiert, oder es wurde ein neuerer gesendet. Ist Ihre E-Mail-Adresse noch nicht bestätigt, senden Sie auf Ihrer Kontoseite einen neuen.',
    title: 'E-Mail-Adresse bestätigen',
    lead: 'Klicken Sie auf die Schaltfläche, wenn Sie dieses Konto angelegt haben. Das Öffnen dieser Seite allein ändert nichts.',
    submit: 'Meine E-Mail-Adresse bestätigen',
    pending: 'Wird bestätigt…',
    signIn: 'Anmelden',
    goOn: 'Dort weitermachen, wo Sie waren',
    toAccount: 'Zu Ihrem Konto',
  },
  sso: {
    metaTitle: 'Single Sign-on',
    title: 'Anmeldung läuft',
    lead: 'Ihre Organisation hat Ihre Identität bestätigt.',
    problem: 'Sie sind noch nicht angemeldet',
    retry: 'Noch einmal versuchen',
    back: 'Zurück zur Anmeldung',
    nothing:
      'Ihre Organisation hat dieser Seite nichts mitgeteilt. Beginnen Sie das Single Sign-on noch einmal.',
    access_denied:
      'Sie haben es bei Ihrer Organisation nicht erlaubt, deshalb hat sich nichts geändert.',
    email_required:
      'Ihre Organisation hat keine bestätigte E-Mail-Adresse mitgeteilt. Wenden Sie sich an Ihre Administration.',
    account_locked: 'Dieses Konto ist gesperrt. Wenden Sie sich an den Support.',
    other: 'Ihre Organisation hat diese Anmeldung nicht bestätigt. Beginnen Sie noch einmal.',
    scriptsTitle: 'JavaScript ist nötig',
    scripts:
      'Single Sign-on übergibt die Sitzung in einem Teil der Adresse, den nur JavaScript lesen kann. Erlauben Sie JavaScript für diese Website und beginnen Sie noch einmal, oder melden Sie sich anders an.',
  },
  deleted: {
    metaTitle: 'Konto gelöscht',
    title: 'Ihr Konto ist gelöscht',
    lead: 'Sie sind hier und auf allen anderen Geräten abgemeldet.',
    grace: 'Innerhalb der Frist können Sie es wiederherstellen.',
    until: 'Wiederherstellen können Sie es bis',
    how: 'Melden Sie sich bis dahin an, um die Löschung abzubrechen. Danach wird Ihr Konto endgültig gelöscht.',
    restore: 'Anmelden und wiederherstellen',
    home: 'Zur Startseite',
  },
  drawing: {
    label:
      'Eine Anfrage geht vom Browser durch das Gate und die Seite zum Dienst. Ist das Zugriffstoken abgelaufen, erneuert das Gate es beim Dienst, und die Anfrage geht weiter.',
    rotation: 'Rotation',
    once: 'einmal',
    perToken: 'je Token',
    browser: 'Browser',
    browserNote: 'sendet HTTP-only-Cookies',
    gate: 'Gate',
    gateNote: 'prüft und erneuert die Sitzung',
    page: 'Seite',
    pageNote: 'prüft erneut vor dem Lesen',
    service: 'Dienst',
    serviceNote: 'entscheidet, wer was sieht',
  },
}
