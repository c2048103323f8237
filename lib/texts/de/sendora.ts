import type { Sentences } from '../../sendora/instrumentation'

const unavailable =
  'Der Anmeldedienst ist nicht erreichbar. Es ist nichts verloren. Versuchen Sie es gleich noch einmal.'
const unavailableUntil =
  'Der Anmeldedienst ist nicht erreichbar. Es ist nichts verloren. Versuchen Sie es {wait} noch einmal.'
const tooMany = 'Zu viele Versuche. Versuchen Sie es in einer Minute noch einmal.'
const tooManyUntil = 'Zu viele Versuche. Versuchen Sie es {wait} noch einmal.'
const noMatch = 'E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides.'
const sessionEnded = 'Ihre Sitzung ist beendet. Laden Sie die Seite neu.'
const linkDead =
  'Dieser Link wurde bereits verwendet oder ist abgelaufen. Fordern Sie einen neuen an.'
const wrongCode = 'Der Code stimmt nicht. Prüfen Sie ihn und versuchen Sie es noch einmal.'
const startAgain =
  'Die Anmeldung hat zu lange gedauert. Beginnen Sie noch einmal mit Ihrem Passwort.'
const emailTaken =
  'Mit dieser E-Mail-Adresse lässt sich kein neues Konto anlegen. Gehört sie Ihnen, melden Sie sich an.'
const fullAccount = 'Das ist bereits ein vollständiges Konto. Laden Sie die Seite neu.'
const checkForm = 'Etwas im Formular stimmt nicht. Prüfen Sie Ihre Eingaben.'
const notAvailable = 'Diese Anmeldeart steht nicht zur Verfügung. Verwenden Sie eine andere.'
const notAllowed = 'Ihr Konto darf das nicht. Ein Team-Admin kann das ändern.'
const otherSite =
  'Dieses Formular kam von einer anderen Website. Laden Sie die Seite neu und versuchen Sie es noch einmal.'
const notConfirmed = 'Der Anbieter hat diese Anmeldung nicht bestätigt. Beginnen Sie noch einmal.'
const malformed =
  'Ein Teil des Formulars ist nicht angekommen, gespeichert wurde nichts. Senden Sie es noch einmal.'
const badPath = 'Diese Adresse ist ungültig. Prüfen Sie sie auf Tippfehler.'

/** What the library says, in German. */
export const sendora = {
  language: 'de',
  errors: {
    INVALID_CREDENTIALS: noMatch,
    UNAUTHORIZED: noMatch,
    INVALID_REFRESH_TOKEN: sessionEnded,
    INVALID_GRANT: sessionEnded,
    ACCOUNT_DISABLED:
      'Sie können sich gerade nicht anmelden. Bleibt es dabei, wenden Sie sich an den Support.',
    MAGIC_LINK_INVALID: linkDead,
    EMAIL_OTP_INVALID: wrongCode,
    MFA_CODE_INVALID: wrongCode,
    MFA_CHALLENGE_INVALID: startAgain,
    PASSWORD_RESET_INVALID: linkDead,
    EMAIL_VERIFY_INVALID: linkDead,
    PASSKEY_RP_MISMATCH:
      'Dieser Passkey gehört zu einer anderen Website. Verwenden Sie einen anderen oder eine andere Anmeldeart.',
    PASSKEY_INVALID:
      'Dieser Passkey wurde nicht angenommen. Versuchen Sie es noch einmal oder verwenden Sie eine andere Anmeldeart.',
    SOCIAL_LOGIN_INVALID: notConfirmed,
    SOCIAL_EMAIL_REQUIRED:
      'Dieser Anbieter muss eine bestätigte E-Mail-Adresse mitteilen. Erlauben Sie das dort oder verwenden Sie eine andere Anmeldeart.',
    ACCOUNT_LOCKED: 'Dieses Konto ist gesperrt. Wenden Sie sich an den Support.',
    CONFLICT: emailTaken,
    EMAIL_ALREADY_TAKEN: emailTaken,
    CREDENTIAL_IN_USE:
      'Das gehört bereits zu einem anderen Konto. Konten werden nie zusammengelegt: Melden Sie sich dort an und heben Sie die Verknüpfung zuerst auf.',
    NOT_ANONYMOUS: fullAccount,
    FORBIDDEN_NON_ANONYMOUS: fullAccount,
    LAST_CREDENTIAL:
      'Das ist Ihre einzige Anmeldeart. Legen Sie erst ein Passwort fest oder verknüpfen Sie ein anderes Konto.',
    RECENT_AUTH_REQUIRED:
      'Ihre Anmeldung liegt dafür zu lange zurück. Melden Sie sich ab und wieder an, und versuchen Sie es noch einmal.',
    MFA_ALREADY_ENABLED:
      'Die Bestätigung in zwei Schritten ist bereits an. Laden Sie die Seite neu.',
    MFA_NOT_ENABLED: 'Die Bestätigung in zwei Schritten ist nicht an. Laden Sie die Seite neu.',
    VALIDATION_ERROR: checkForm,
    PAYLOAD_TOO_LARGE:
      'Das ist zu viel auf einmal. Wählen Sie eine kleinere Datei oder kürzen Sie Ihren Text.',
    UNSUPPORTED_MEDIA_TYPE: checkForm,
    NOT_FOUND: 'Das gibt es nicht mehr. Laden Sie die Seite neu.',
    FORBIDDEN: notAllowed,
    CSRF_INVALID: otherSite,
    ENTITLEMENT_ERROR: notAvailable,
    TIER_REQUIRED: notAvailable,
    IDENTITY_UNVERIFIED: notAvailable,
    GAME_CENTER_UNAVAILABLE: notAvailable,
    PLAY_GAMES_UNAVAILABLE: notAvailable,
    RATE_LIMITED: tooMany,
    RATE_LIMIT: tooMany,
    RATE_LIMIT_EXCEEDED: tooMany,
    QUOTA_EXCEEDED: tooMany,
    INTERNAL_ERROR: unavailable,
    BAD_GATEWAY: unavailable,
    SERVICE_UNAVAILABLE: unavailable,
    GATEWAY_TIMEOUT: unavailable,
    CROSS_ORIGIN: otherSite,
    WRONG_ADDRESS:
      'Sie haben diese Seite unter der falschen Adresse geöffnet. Rufen Sie die richtige auf und versuchen Sie es noch einmal.',
    PASSKEY_OTHER_ACCOUNT:
      'Inzwischen hat sich jemand anderes angemeldet. Es wurde kein Passkey hinzugefügt.',
    LINK_OTHER_ACCOUNT: 'Inzwischen hat sich jemand anderes angemeldet. Es wurde nichts verknüpft.',
    CLAIM_MISSING: notAllowed,
    EMAIL_UNCONFIRMED:
      'Diese E-Mail-Adresse ist noch nicht bestätigt. Öffnen Sie zuerst den Link aus unserer E-Mail.',
    VERIFICATION_REQUIRED:
      'Das kann diese Website noch nicht: Sie prüft Sitzungen nicht. Wenden Sie sich an ihre Betreiber.',
    PASSKEY_UNSUPPORTED: 'Dieser Browser oder dieses Gerät kann hier keinen Passkey verwenden.',
    SESSION_TOO_LARGE:
      'Ihr Konto enthält mehr Daten, als in eine Sitzung passen. Deshalb konnten wir Sie nicht anmelden. Wenden Sie sich an den Support.',
    CHALLENGE_MISSING: startAgain,
    LINK_OTHER_BROWSER:
      'Dieser Link wurde in einem anderen Browser angefordert. Öffnen Sie ihn dort oder machen Sie hier weiter.',
    LINK_OWN_BROWSER_ONLY:
      'Dieses Konto verlangt eine Bestätigung in zwei Schritten. Seine Links funktionieren nur in dem Browser, der sie angefordert hat, und ohne ein anderes angemeldetes Konto. Fordern Sie einen neuen an.',
    LINK_USED: 'Dieser Link wurde in diesem Browser schon verwendet. Fordern Sie einen neuen an.',
    LINK_EXPIRED: 'Dieser Link ist abgelaufen. Fordern Sie einen neuen an.',
    CHOICE_MISSING: 'Diese Frage ist abgelaufen. Fordern Sie einen neuen Link an.',
    CODE_MISSING: 'Dieser Browser wartet auf keinen Code. Fordern Sie erst einen an.',
    CODE_EXPIRED: 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an.',
    CODE_SPENT:
      'Auch dieser Code stimmt nicht, und es bleibt kein Versuch. Fordern Sie einen neuen an.',
    PASSKEY_STALE: 'Das hat zu lange gedauert. Versuchen Sie es noch einmal.',
    STATE_MISMATCH:
      'Diese Anmeldung begann in einem anderen Browser oder hat zu lange gedauert. Beginnen Sie hier noch einmal.',
    SINGLE_SIGN_ON_INVALID: notConfirmed,
    FOREIGN_SESSION: 'Ihre Sitzung ist beendet. Melden Sie sich noch einmal an.',
    ACTION_FAILED:
      'Bei uns ist etwas schiefgegangen. Ihre Eingaben sind noch da: Versuchen Sie es noch einmal oder laden Sie die Seite neu.',
    ANSWER_UNREADABLE:
      'Ihre Anfrage ist nicht angekommen. Ihre Eingaben sind noch da, versuchen Sie es noch einmal. Hilft das nicht, senden Sie weniger auf einmal oder nutzen Sie ein anderes Netz.',
    PAGE_OUTDATED:
      'Diese Website wurde gerade aktualisiert, deshalb wurde nichts gesendet. Ihre Eingaben sind noch da: Senden Sie sie noch einmal.',
    RESEND_TOO_SOON:
      'Wir haben Ihnen gerade eine E-Mail gesendet. In Kürze können Sie eine weitere anfordern.',
    PASSKEY_CANCELLED:
      'Der Passkey wurde nicht verwendet, und es hat sich nichts geändert. Sie können es noch einmal versuchen.',
    SOCIAL_DENIED:
      'Sie haben es dort nicht erlaubt, deshalb hat sich nichts geändert. Versuchen Sie es noch einmal oder verwenden Sie eine andere Anmeldeart.',
    PASSKEY_EXISTS: 'Dieses Gerät hat schon einen Passkey für dieses Konto.',
    ADDRESS_MALFORMED: badPath,
    BODY_MALFORMED: malformed,
    ENROLLMENT_MISSING:
      'Das hat zu lange gedauert oder wurde woanders neu begonnen. Fangen Sie noch einmal an.',
    CURRENT_DEVICE:
      'Dieses Gerät benutzen Sie gerade. Melden Sie sich ab, um seine Sitzung zu beenden.',
    CURRENT_DEVICE_UNKNOWN:
      'Wir können dieses Gerät nicht erkennen. Melden Sie die anderen einzeln ab.',
    UNKNOWN:
      'Das hat nicht geklappt. Versuchen Sie es noch einmal, oder wenden Sie sich an den Support, wenn es dabei bleibt.',
  },
  timedErrors: {
    ACCOUNT_LOCKED: 'Zu viele falsche Passwörter. Versuchen Sie es {wait} noch einmal.',
    RATE_LIMITED: tooManyUntil,
    RATE_LIMIT: tooManyUntil,
    RATE_LIMIT_EXCEEDED: tooManyUntil,
    QUOTA_EXCEEDED: tooManyUntil,
    INTERNAL_ERROR: unavailableUntil,
    BAD_GATEWAY: unavailableUntil,
    SERVICE_UNAVAILABLE: unavailableUntil,
    GATEWAY_TIMEOUT: unavailableUntil,
    RESEND_TOO_SOON:
      'Wir haben Ihnen gerade eine E-Mail gesendet. Eine weitere können Sie {wait} anfordern.',
  },
  fields: {
    EMAIL_EMPTY: 'Geben Sie Ihre E-Mail-Adresse ein.',
    EMAIL_MALFORMED: 'Geben Sie eine einzelne E-Mail-Adresse ein, zum Beispiel name@example.com.',
    EMAIL_UNLIKE: 'Geben Sie zur Bestätigung {email} ein.',
    PASSWORD_EMPTY: 'Geben Sie Ihr Passwort ein.',
    PASSWORD_CHARACTER: 'Dieses Passwort enthält ein Zeichen, das nicht verwendet werden kann.',
    PASSWORD_TOO_LONG: 'Dieses Passwort ist zu lang.',
    PASSWORD_WRONG: 'Das ist nicht Ihr Passwort.',
    CURRENT_PASSWORD_WRONG: 'Das ist nicht Ihr aktuelles Passwort.',
    NEW_PASSWORD_EMPTY: 'Wählen Sie ein Passwort.',
    NEW_PASSWORD_TOO_SHORT: 'Verwenden Sie mindestens 8 Zeichen.',
    NEW_PASSWORD_TOO_LONG: 'Verwenden Sie höchstens 128 Zeichen.',
    NEW_PASSWORD_TOO_COMMON: 'Dieses Passwort verwenden zu viele. Wählen Sie ein anderes.',
    NEW_PASSWORD_REFUSED: 'Dieses Passwort kann nicht verwendet werden. Wählen Sie ein anderes.',
    CODE_EMPTY: 'Geben Sie den Code ein.',
    CODE_MALFORMED: 'Geben Sie den sechsstelligen Code ein.',
    CODE_ALSO: 'Geben Sie auch den Code aus Ihrer Authenticator-App ein.',
    NAME_TOO_LONG: 'Verwenden Sie höchstens 80 Zeichen.',
    NAME_CHARACTER: 'Dieser Name enthält ein Zeichen, das nicht verwendet werden kann.',
    NAME_REFUSED: 'Dieser Name kann nicht verwendet werden. Wählen Sie einen anderen.',
  },
  pages: {
    unavailable: {
      title: 'Der Anmeldedienst ist nicht erreichbar',
      text: 'Sie sind weiterhin angemeldet, und es ist nichts verloren. Meist dauert es weniger als eine Minute.',
      link: 'Noch einmal versuchen',
    },
    blocked: {
      title: 'Das haben wir nicht angenommen',
      text: 'Diese Anfrage kam nicht von einer Seite von {origin}.',
      link: 'Zur Website',
    },
    wrongAddress: {
      title: 'Das ist eine andere Adresse',
      text: 'Die Adresse dieser Website ist {origin}. Öffnen Sie die Seite dort und versuchen Sie es noch einmal.',
      link: 'Dort öffnen',
    },
    unknownAddress: {
      title: 'Das ist eine andere Adresse',
      text: 'Die Adresse dieser Website ist eine andere als die geöffnete. Prüfen Sie sie und versuchen Sie es noch einmal.',
      link: 'Noch einmal versuchen',
    },
    badPath: {
      title: 'Diese Adresse ist nicht lesbar',
      text: badPath,
      link: 'Zur Startseite',
    },
    tooLarge: {
      title: 'Das ist zu viel auf einmal',
      text: 'Das ist zu viel auf einmal. Senden Sie weniger als {size}.',
      link: 'Zurück zum Formular',
    },
    malformed: {
      title: 'Ein Teil des Formulars fehlt',
      text: malformed,
      link: 'Zurück zum Formular',
    },
  },
  session: {
    renewing: 'Ihre Sitzung wird erneuert',
    continue: 'Weiter',
    offline:
      'Sie sind offenbar offline. Sie bleiben angemeldet. Versuchen Sie es noch einmal, sobald Sie wieder online sind.',
    unavailable:
      'Der Anmeldedienst ist nicht erreichbar. Sie bleiben angemeldet. Versuchen Sie es gleich noch einmal.',
    unavailableUntil:
      'Der Anmeldedienst ist nicht erreichbar. Sie bleiben angemeldet. Versuchen Sie es {wait} noch einmal.',
    unverifiable: 'Ihre Sitzung lässt sich gerade nicht prüfen.',
    blocked:
      'Ihr Browser hat eine Anfrage gesendet, die wir nicht annehmen. Laden Sie die Seite neu.',
    exhausted:
      'Ihre Sitzung wurde erneuert, aber diese Seite kann sie noch nicht verwenden. Möglicherweise blockiert Ihr Browser Cookies.',
    ended: 'Ihre Sitzung ist beendet.',
    retry: 'Noch einmal versuchen',
    signIn: 'Neu anmelden',
  },
  forms: {
    invalid: 'Prüfen Sie das Formular und versuchen Sie es noch einmal.',
    sent: 'Sehen Sie in Ihr Postfach: Eine Nachricht ist unterwegs.',
    sentTo: 'Gehört {email} zu einem Konto, ist eine E-Mail unterwegs.',
    done: 'Fertig.',
    confirmAccount:
      'Dieser Link meldet Sie als {email} an. Fahren Sie nur fort, wenn das Ihr Konto ist.',
    switchAccount:
      'Sie sind als {signedInAs} angemeldet, und dieser Link gilt für {email}. Zu diesem Konto wechseln?',
    signInAgain: 'Bestätigen Sie, dass Sie es sind, und melden Sie sich noch einmal an.',
    enterPassword: 'Bestätigen Sie mit Ihrem Passwort, dass Sie es sind.',
    enterPasswordAndCode: 'Bestätigen Sie mit Ihrem Passwort und einem Code, dass Sie es sind.',
  },
} satisfies Complete<Sentences>

/** Every group, with every sentence: a new one of the library doesn't compile until it's translated. */
type Complete<Group> = {
  [Key in keyof Group]-?: NonNullable<Group[Key]> extends string
    ? string
    : Required<NonNullable<Group[Key]>>
}
