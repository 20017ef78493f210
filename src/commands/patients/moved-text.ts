/** How much goes from one card to another, in words. */
import type { Context } from '../../context.ts';
import type { movedRows } from '../../patients/merge.ts';

/** `2 визита, 3 контакта`; `ничего`. */
export function movedText({ t }: Pick<Context, 't'>, moved: ReturnType<typeof movedRows>): string {
  const parts = [
    moved.visit > 0 ? t('patients.moved.visits', { n: moved.visit }) : '',
    moved.contact > 0 ? t('patients.moved.contacts', { n: moved.contact }) : '',
    moved.waitlist > 0 ? t('patients.moved.waitlist', { n: moved.waitlist }) : '',
    moved.paper > 0 ? t('patients.moved.papers', { n: moved.paper }) : '',
    moved.carePlan > 0 ? t('patients.moved.plans', { n: moved.carePlan }) : '',
  ];
  return parts.filter((part) => part !== '').join(', ') || t('patients.moved.nothing');
}
