/** What keeps a report from being mailed before anybody is asked to take it. */
import type { ErrorCase } from '../error-case.ts';

const mail = ['report', 'day', '--mail', 'director@clinic.kz'];
const env = (given: Record<string, string>) => ({ env: given });

export const cases: readonly ErrorCase[] = [
  {
    code: 'mail_not_set',
    at: 'clinic',
    argv: mail,
    field: 'mail.server',
    en: 'Mail is not set up: mail.server is missing.\nSet it once: smena config set mail.server smtp://director@clinic.kz@mail.clinic.kz',
    ru: 'Почта не настроена: не задано mail.server.\nЗадайте один раз: smena config set mail.server smtp://director@clinic.kz@mail.clinic.kz',
    kk: 'Пошта бапталмаған: mail.server берілмеген.\nБір рет орнатыңыз: smena config set mail.server smtp://director@clinic.kz@mail.clinic.kz',
  },
  {
    code: 'mail_not_set',
    at: 'clinic',
    argv: mail,
    how: env({ SHIFT_SMTP: 'smtp://mail.clinic.kz' }),
    field: 'mail.from',
    en: 'Mail is not set up: mail.from is missing.\nSet it once: smena config set mail.from reception@clinic.kz',
  },
  {
    code: 'mail_server',
    at: 'clinic',
    argv: ['config', 'set', 'mail.server', 'mail.clinic.kz'],
    field: 'mail.server',
    en: 'The address of the mail server cannot be read.\nWrite smtp://NAME@SERVER or smtps://NAME@SERVER; without encryption, where the server is on this computer: smtp://localhost?tls=none',
    ru: 'Адрес почтового сервера не читается.\nПишите smtp://ИМЯ@СЕРВЕР или smtps://ИМЯ@СЕРВЕР; без шифрования, если сервер на этом же компьютере, — smtp://localhost?tls=none',
    kk: 'Пошта серверінің мекенжайы оқылмайды.\nsmtp://АТЫ@СЕРВЕР немесе smtps://АТЫ@СЕРВЕР деп жазыңыз; сервер осы компьютерде болса, шифрлаусыз — smtp://localhost?tls=none',
  },
  {
    code: 'mail_secret_typed',
    at: 'clinic',
    argv: ['config', 'set', 'mail.server', 'smtp://anna:secret@mail.clinic.kz'],
    field: 'mail.server',
    en: 'A password has no place in the address: others on this computer see what is typed.\nTake it out and put it in a file: smena config set mail.passwordFile FILE. Or set SHIFT_SMTP_PASSWORD.',
    ru: 'Паролю не место в адресе: набранное видно другим на этом компьютере.\nУберите его из адреса и положите в файл: smena config set mail.passwordFile ФАЙЛ. Или в переменную SHIFT_SMTP_PASSWORD.',
    kk: 'Құпиясөз мекенжайда тұрмауы керек: терілгенді осы компьютердегі басқалар көреді.\nОны мекенжайдан алып, файлға салыңыз: smena config set mail.passwordFile ФАЙЛ. Немесе SHIFT_SMTP_PASSWORD айнымалысына жазыңыз.',
  },
  {
    code: 'mail_address',
    at: 'clinic',
    argv: ['report', 'day', '--mail', 'director'],
    field: '--mail',
    en: '--mail: “director” is no mail address.\nWrite it as in director@clinic.kz; several of them with commas.',
    ru: '--mail: «director» — не адрес почты.\nПишите как director@clinic.kz; несколько — через запятую.',
    kk: '--mail: «director» — пошта мекенжайы емес.\ndirector@clinic.kz сияқты жазыңыз; бірнешеу болса — үтір арқылы.',
  },
  {
    code: 'mail_password_missing',
    at: 'clinic',
    argv: mail,
    how: env({ SHIFT_SMTP: 'smtp://desk@clinic.kz@mail.clinic.kz' }),
    field: 'mail.passwordFile',
    en: 'The mail server wants the password of desk@clinic.kz, and none is given anywhere.\nPut it in a file and name the file: smena config set mail.passwordFile FILE. Or set SHIFT_SMTP_PASSWORD.',
    ru: 'Почтовый сервер ждёт пароль пользователя desk@clinic.kz, а он нигде не задан.\nПоложите его в файл и укажите файл: smena config set mail.passwordFile ФАЙЛ. Или задайте SHIFT_SMTP_PASSWORD.',
    kk: 'Пошта сервері desk@clinic.kz құпиясөзін күтеді, бірақ ол еш жерде берілмеген.\nОны файлға салып, файлды көрсетіңіз: smena config set mail.passwordFile ФАЙЛ. Немесе SHIFT_SMTP_PASSWORD орнатыңыз.',
  },
  {
    code: 'unknown_command',
    at: 'clinic',
    argv: ['report', 'weeek'],
    en: 'There is no command “report weeek”.\nDid you mean smena report week? All commands: smena report --help',
  },
];
