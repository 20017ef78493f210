import type { shell as shape } from '../en/shell.ts';
import type { Text } from '../types.ts';

export const shell = {
  'shell.where': 'Добавьте эту строку в конец {file} и откройте новое окно терминала:',
  'check.name': '{name}: {file}',
  'check.noName': '{name}: в PATH не найдена',
  'check.noShell':
    'Оболочка: неизвестна. Настроить можно bash, zsh, fish, powershell и cmd: smena shell-init ОБОЛОЧКА',
  'check.here': 'Оболочка: {shell}, настроена. Команда «shift start» работает, Tab дополняет.',
  'check.outer': 'Оболочка: {shell}, настроена во внешней оболочке, но не здесь.',
  'check.absent': 'Оболочка: {shell}, не настроена. Пока пишите smena вместо shift.',
  'check.free': 'В {shell} имя shift ничем не занято: оно работает и так, строка нужна только для Tab.',
} as const satisfies Record<keyof typeof shape, Text>;
