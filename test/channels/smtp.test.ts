/** Mail handed to a real server: what arrives, what is refused, and that nothing half sent is called sent. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../../src/channels/mail.ts';
import { readMailServer } from '../../src/channels/mail-server.ts';
import { smtpChannel } from '../../src/channels/smtp.ts';
import { ShiftError } from '../../src/errors.ts';
import { authority, type PostOffice, password, postOffice, silentOffice, stranger } from './post-office.ts';

let offices: Record<'start' | 'whole' | 'plain' | 'open' | 'silent', PostOffice>;
beforeAll(async () => {
  offices = {
    start: await postOffice(),
    whole: await postOffice({ whole: true }),
    plain: await postOffice({ plain: true, open: true }),
    open: await postOffice({ open: true }),
    silent: await silentOffice(),
  };
});
afterAll(() => Promise.all(Object.values(offices).map((office) => office.close())));
beforeEach(() => {
  for (const office of Object.values(offices)) office.taken.length = 0;
});

const mail: Mail = {
  from: 'reception@clinic.kz',
  to: ['director@clinic.kz'],
  subject: 'Неделя клиники: «Жайлы»',
  text: 'Конверсия: 54,5 %\n.точка в начале строки',
  at: Date.parse('2026-01-16T20:30:00+05:00'),
  files: [{ name: 'отчёт-неделя-2026-W03.pdf', bytes: new TextEncoder().encode('%PDF-1.7 …') }],
};
const believed = { password, authority: readFileSync(authority, 'utf8') };
const send = (address: string, secrets = believed, what: Partial<Mail> = {}) =>
  smtpChannel(readMailServer(address), secrets).send({ ...mail, ...what });
const refusal = async (address: string, secrets = believed, what: Partial<Mail> = {}) => {
  const error: unknown = await send(address, secrets, what).catch((thrown: unknown) => thrown);
  if (!(error instanceof ShiftError)) throw new Error('it was sent', { cause: error });
  return { code: error.code, ...error.params };
};

describe('a mail', () => {
  it('arrives whole, over TLS, with who sends it logged in', async () => {
    const done = await send(`smtp://reception@clinic.kz@localhost:${offices.start.port}`);
    expect(done).toEqual({ accepted: ['director@clinic.kz'], refused: [], answer: '250 taken as 4711' });
    const [taken] = offices.start.taken;
    expect({ ...taken, text: '' }).toEqual({
      from: 'reception@clinic.kz',
      to: ['director@clinic.kz'],
      text: '',
      secure: true,
      user: 'reception@clinic.kz',
    });
    expect(taken?.text).toContain('Date: Fri, 16 Jan 2026 15:30:00 +0000');
    expect(taken?.text).toContain(Buffer.from('%PDF-1.7 …').toString('base64'));
  });

  it('speaks TLS from the first byte where the address says so', async () => {
    await send(`smtps://desk@localhost:${offices.whole.port}`);
    expect(offices.whole.taken.map(({ secure }) => secure)).toEqual([true]);
  });

  it('goes in the clear only where that was asked for', async () => {
    expect(await refusal(`smtp://localhost:${offices.plain.port}`)).toMatchObject({ code: 'mail_tls' });
    expect(offices.plain.taken).toEqual([]);
    await send(`smtp://localhost:${offices.plain.port}?tls=none`);
    expect(offices.plain.taken.map(({ secure }) => secure)).toEqual([false]);
  });

  it('goes to whom the server takes it for, and says for whom it does not', async () => {
    const to = ['director@clinic.kz', 'refused@clinic.kz'];
    const done = await send(`smtp://localhost:${offices.open.port}`, believed, { to });
    expect(done).toMatchObject({
      accepted: ['director@clinic.kz'],
      refused: [{ address: 'refused@clinic.kz', answer: '550 No such box' }],
    });
  });
});

describe('a mail is not sent, and says why', () => {
  it('where nobody can be told from anybody', async () => {
    const unbelieved = { password, authority: readFileSync(stranger, 'utf8') };
    expect(await refusal(`smtps://desk@localhost:${offices.whole.port}`, unbelieved)).toMatchObject({
      code: 'mail_tls',
      server: `localhost:${offices.whole.port}`,
    });
    expect(await refusal(`smtp://desk@localhost:${offices.start.port}`, unbelieved)).toMatchObject({
      code: 'mail_tls',
    });
  });

  it('where the name in the certificate is another', async () => {
    expect(await refusal(`smtps://desk@127.0.0.1:${offices.whole.port}`)).toMatchObject({ code: 'mail_tls' });
  });

  it('where the password is wrong', async () => {
    expect(
      await refusal(`smtp://desk@localhost:${offices.start.port}`, { ...believed, password: 'другой' }),
    ).toMatchObject({ code: 'mail_login', user: 'desk', answer: '535 Invalid username or password' });
  });

  it('where all addresses are refused, or the sender is', async () => {
    const address = `smtp://localhost:${offices.open.port}`;
    expect(await refusal(address, believed, { to: ['refused@clinic.kz'] })).toMatchObject({
      code: 'mail_refused',
      answer: '550 No such box',
    });
    expect(await refusal(address, believed, { from: 'stranger@clinic.kz' })).toMatchObject({
      code: 'mail_refused',
    });
    expect(offices.open.taken).toEqual([]);
  });

  it('where the server says nothing in time', async () => {
    expect(await refusal(`smtp://localhost:${offices.silent.port}?timeout=1`)).toMatchObject({
      code: 'mail_slow',
      seconds: 1,
    });
  });

  it('where nothing listens, and where there is no such name', async () => {
    const gone = await postOffice();
    await gone.close();
    expect(await refusal(`smtp://localhost:${gone.port}`)).toMatchObject({ code: 'mail_unreachable' });
    expect(await refusal('smtp://mail.invalid')).toMatchObject({ code: 'mail_host', host: 'mail.invalid' });
  });
});
