/** What a mail server says to a report: the words, the exit code, and that nothing is called sent. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorCode, errorExits } from '../../src/errors.ts';
import { authority, type PostOffice, password, postOffice, silentOffice } from '../channels/post-office.ts';
import { type DayDesk, dayDesk } from '../cli/day-desk.ts';
import { cases } from './cases/mail.ts';
import { refusals } from './error-case.ts';

describe('errors of mail', () => refusals(cases));

let desk: DayDesk;
let office: PostOffice;
let silent: PostOffice;
let gone: PostOffice;
beforeAll(async () => {
  desk = await dayDesk();
  office = await postOffice();
  silent = await silentOffice();
  gone = await postOffice();
  await gone.close();
});
afterAll(async () => {
  await Promise.all([desk.remove(), office.close(), silent.close()]);
});

interface Refusal {
  code: ErrorCode;
  address: () => string;
  to?: string;
  env?: NodeJS.ProcessEnv;
  ru: string;
}

const refused: readonly Refusal[] = [
  {
    code: 'mail_host',
    address: () => 'smtp://desk@mail.invalid',
    ru: 'Почтовый сервер mail.invalid не найден: такое имя здесь неизвестно. Письмо не отправлено.\nПроверьте mail.server (smena config) и сеть.\n',
  },
  {
    code: 'mail_unreachable',
    address: () => `smtp://desk@localhost:${gone.port}`,
    ru: 'Почтовый сервер SERVER недоступен: REASON. Письмо не отправлено.\nПроверьте имя и порт в mail.server и сеть; обычно это порт 587 (smtp://) или 465 (smtps://).\n',
  },
  {
    code: 'mail_slow',
    address: () => `smtp://desk@localhost:${silent.port}?timeout=1`,
    ru: 'Почтовый сервер SERVER не ответил за 1 с. Письмо не отправлено.\nПроверьте порт: у smtp:// и smtps:// он разный. Ждать дольше: допишите к адресу ?timeout=120\n',
  },
  {
    code: 'mail_tls',
    address: () => `smtp://desk@localhost:${office.port}`,
    env: { SHIFT_SMTP_CA: '' },
    ru: 'Защищённое соединение (TLS) с почтовым сервером SERVER не установлено: REASON. Письмо не отправлено.\nПроверьте имя сервера. Если его сертификат выдала сама клиника: smena config set mail.root ФАЙЛ\n',
  },
  {
    code: 'mail_login',
    address: () => `smtp://desk@localhost:${office.port}`,
    env: { SHIFT_SMTP_PASSWORD: 'другой' },
    ru: 'Почтовый сервер SERVER не принял имя desk и пароль: 535 Invalid username or password. Письмо не отправлено.\nПроверьте пароль; многие почтовые службы требуют отдельный «пароль приложения».\n',
  },
  {
    code: 'mail_refused',
    address: () => `smtp://desk@localhost:${office.port}`,
    to: 'refused@clinic.kz',
    ru: 'Почтовый сервер SERVER не принял письмо для refused@clinic.kz: 550 No such box. Письмо не отправлено.\nПроверьте адреса и mail.from: обычно это адрес того, кто входит на сервер.\n',
  },
];

const given = (address: string): NodeJS.ProcessEnv => ({
  SHIFT_SMTP: address,
  SHIFT_SMTP_FROM: 'reception@clinic.kz',
  SHIFT_SMTP_PASSWORD: password,
  SHIFT_SMTP_CA: authority,
  SHIFT_LANG: 'ru',
});

describe('what the server says', () => {
  it.each(refused)('$code', async ({ code, address, to = 'director@clinic.kz', env, ru }) => {
    const ran = await desk.run(['report', 'day', '--mail', to, '--csv'], {
      env: { ...given(address()), ...env },
    });
    const server = /@([^?]+)/.exec(address())?.[1] ?? '';
    const words = ran.err
      .replaceAll(server, 'SERVER')
      .replace(/(недоступен|установлено): .*?\. Письмо/, '$1: REASON. Письмо');
    expect({ code: ran.code, err: words, out: ran.out }).toEqual({
      code: errorExits[code],
      err: ru.replace(server, 'SERVER'),
      out: '',
    });
    expect(office.taken).toEqual([]);
  });

  it('is told apart by address where only some are refused, and the exit code says so', async () => {
    const ran = await desk.run(['report', 'day', '--mail', 'director@clinic.kz,refused@clinic.kz', '--csv'], {
      env: given(`smtp://desk@localhost:${office.port}`),
    });
    expect({ code: ran.code, out: ran.out }).toEqual({
      code: 6,
      out: 'Отправлено: director@clinic.kz. Сервер: 250 taken as 4711\nНЕ отправлено refused@clinic.kz: 550 No such box\n',
    });
    office.taken.length = 0;
  });

  it('is not asked where others could read the password', async () => {
    const file = join(desk.folder, 'word');
    writeFileSync(file, password);
    chmodSync(file, 0o644);
    const ran = await desk.run(['report', 'day', '--mail', 'director@clinic.kz', '--json'], {
      env: {
        ...given(`smtp://desk@localhost:${office.port}`),
        SHIFT_SMTP_PASSWORD: '',
        SHIFT_SMTP_PASSWORD_FILE: file,
      },
    });
    expect(ran.error()).toMatchObject({ code: 'db_secret_open', field: 'mail.passwordFile' });
  });
});
