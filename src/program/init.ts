/** The first command anybody types. */
import { currencies, languages } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import type { CommandSpec } from '../terminal/command-spec.ts';

export const init: CommandSpec<Context> = {
  name: 'init',
  flags: [
    { name: 'demo' },
    { name: 'another' },
    { name: 'file', value: '<file>' },
    { name: 'name', value: '<text>' },
    { name: 'code', value: '<code>' },
    { name: 'address', value: '<text>' },
    { name: 'directions', value: '<text>' },
    { name: 'phone', value: '<number>' },
    { name: 'years', value: '<number>' },
    { name: 'timezone', value: '<zone>' },
    { name: 'currency', value: '<KZT|RUB>', choices: currencies },
    { name: 'language', value: '<ru|kk|en>', choices: languages },
    { name: 'hours', value: '<days hours>', repeat: true },
    { name: 'staff', value: '<name: role>', repeat: true },
    { name: 'doctor', value: '<name: specialty: years: profile>', repeat: true },
    { name: 'service', value: '<name: price: minutes: preparation>', repeat: true },
    { name: 'source', value: '<name>', repeat: true },
    { name: 'target', value: '<metric: goal>', repeat: true },
    { name: 'yes', short: 'y' },
  ],
  examples: [
    'init',
    'init --demo',
    'init --file clinic.yaml',
    'init --name Жайлы --address "Алматы, ул. Абая, 52" --staff "Айгуль: administrator" --yes',
    'init --another --name "Жайлы на Сатпаева" --address "Алматы, ул. Сатпаева, 9" --staff "Гульнара: administrator" --yes',
  ],
  load: () => import('../commands/init.ts'),
};
