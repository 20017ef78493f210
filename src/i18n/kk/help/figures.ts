import type { figures as shape } from '../../en/help/figures.ts';

export const figures = {
  report: 'Ауысым есебін жабылған сәттегідей қайта жасау',
  'report.shift': 'ауысым нөмірі; әдетте ашық немесе соңғы ауысым',
  'report.pdf': 'PDF-ті осы файлға жазу',
  'report.csv': 'көрсеткіштерді осы файлға жазу, әрқайсысы бір жолда',
  'report.excel': '--csv-мен бірге: Excel екі рет басқанда ашуы үшін',
  'report.force': 'бар файлды ауыстыру',
} as const satisfies Record<keyof typeof shape, string>;
