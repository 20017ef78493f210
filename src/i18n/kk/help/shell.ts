import type { shell as shape } from '../../en/help/shell.ts';

export const shell: Record<keyof typeof shape, string> = {
  check: 'Қабықша бағдарламаны біле ме, тексеру',
  'shell-init': 'Терминалда «shift start» пен Tab жұмыс істейтін ету',
  'shell-init.shell': 'сіздің қабықшаңыз',
  completion: 'Tab арқылы командаларды, кілттерді және жазба нөмірлерін толықтыру',
  'completion.shell': 'сіздің қабықшаңыз',
  complete: 'Tab-қа жауап береді; қабықшаның өзіне арналған',
  'complete.words': 'терілген сөздер',
  'complete.next': 'жаңа сөз басталады',
};
