/** What the desk tells a patient when a time is agreed: price, preparation, the way in, how to change it (S0.2). */
import type { Clinic, Service } from '../../clinic/types.ts';
import { formatPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';

export function toSay({ t, format }: Context, clinic: Clinic, service: Service | null): string[] {
  const place = [clinic.address, ...(clinic.directions === null ? [] : [clinic.directions])].join('; ');
  return [
    ...(service ? [t('visits.say.price', { price: format.money(service.priceFrom, clinic.currency) })] : []),
    ...(service?.preparation ? [t('visits.say.preparation', { text: service.preparation })] : []),
    t('visits.say.address', { address: place }),
    ...(clinic.phone === null ? [] : [t('visits.say.change', { phone: formatPhone(clinic.phone) })]),
  ];
}
