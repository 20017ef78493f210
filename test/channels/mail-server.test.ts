import { describe, expect, it } from 'vitest';
import { isAddress, readAddresses, readMailServer, shownServer } from '../../src/channels/mail-server.ts';
import { ShiftError } from '../../src/errors.ts';

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof ShiftError ? error.code : String(error);
  }
  return 'read';
};

describe('the address of a mail server', () => {
  it.each([
    ['smtp://mail.clinic.kz', { host: 'mail.clinic.kz', port: 587, tls: 'start', user: null, seconds: 30 }],
    [
      'smtps://desk@mail.clinic.kz',
      { host: 'mail.clinic.kz', port: 465, tls: 'whole', user: 'desk', seconds: 30 },
    ],
    [
      'smtp://a@clinic.kz@mail.ru:2525',
      { host: 'mail.ru', port: 2525, tls: 'start', user: 'a@clinic.kz', seconds: 30 },
    ],
    [
      'smtp://localhost?tls=none&timeout=5',
      { host: 'localhost', port: 25, tls: 'none', user: null, seconds: 5 },
    ],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, tls: 'start', user: null, seconds: 30 }],
  ])('%s', (typed, read) => {
    expect(readMailServer(typed)).toEqual(read);
  });

  it.each([
    ['mail.clinic.kz', 'mail_server'],
    ['http://mail.clinic.kz', 'mail_server'],
    ['smtp://', 'mail_server'],
    ['smtp://mail.clinic.kz/box', 'mail_server'],
    ['smtp://mail.clinic.kz?tls=off', 'mail_server'],
    ['smtps://mail.clinic.kz?tls=none', 'mail_server'],
    ['smtp://mail.clinic.kz?timeout=0', 'mail_server'],
    ['smtp://mail.clinic.kz?insecure=1', 'mail_server'],
    ['smtp://desk:secret@mail.clinic.kz', 'mail_secret_typed'],
    ['smtp://a@clinic.kz:secret@mail.ru', 'mail_secret_typed'],
  ])('%s is refused', (typed, refused) => {
    expect(code(() => readMailServer(typed))).toBe(refused);
  });

  it('is shown without who logs in', () => {
    expect(shownServer(readMailServer('smtp://desk@[::1]:2525'))).toBe('[::1]:2525');
  });
});

describe('mail addresses', () => {
  it('are read apart, each once', () => {
    expect(readAddresses(' a@b.kz, c@d.kz;a@b.kz ', '--mail')).toEqual(['a@b.kz', 'c@d.kz']);
  });

  it.each(['', 'director', 'a@', '@b.kz', 'a@b@c', 'a\r\nBcc:x@y.kz', '<a@b.kz>'])('refuse %j', (typed) => {
    expect(code(() => readAddresses(typed, '--mail'))).toBe('mail_address');
    expect(isAddress(typed)).toBe(false);
  });
});
