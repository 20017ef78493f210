import type { shell as shape } from '../../en/help/shell.ts';

export const shell: Record<keyof typeof shape, string> = {
  check: 'Проверить, знает ли оболочка программу',
  'shell-init': 'Сделать так, чтобы в терминале работало «shift start» и Tab',
  'shell-init.shell': 'ваша оболочка',
  completion: 'Дополнять по Tab команды, ключи и номера записей',
  'completion.shell': 'ваша оболочка',
  complete: 'Отвечает на Tab; для самой оболочки',
  'complete.words': 'что уже набрано',
  'complete.next': 'начинается новое слово',
};
