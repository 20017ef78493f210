import type { databases as shape } from '../../en/help/databases.ts';

export const databases = {
  'db copy': 'Бір базадан екіншісіне бәрін көшіру: файлдан серверге немесе кері',
  'db copy.from': 'бәрі жатқан жер: файл немесе postgres://ПАЙДАЛАНУШЫ@СЕРВЕР/БАЗА',
  'db copy.to': 'қайда: бос база немесе басталған көшірме',
  'db copy.check': 'ештеңе көшірмей, екеуін салыстыру',
  'db copy.anew': 'алдымен аяқталмаған көшірменің қалдығын алып тастау',
} as const satisfies Record<keyof typeof shape, string>;
