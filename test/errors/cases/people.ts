/** Cards, relatives and plans. */
import type { DayDesk } from '../../cli/day-desk.ts';
import type { ErrorCase } from '../error-case.ts';

/** Марат again, as card 5. */
const twin = (desk: DayDesk) =>
  desk.type('10:53', ['patient', 'add', '--name', 'Касымов М.', '--phone', '87770001122']);

async function merged(desk: DayDesk): Promise<void> {
  await twin(desk);
  await desk.type('10:53', ['patient', 'merge', '2', '5', '--yes']);
}

export const cases: readonly ErrorCase[] = [
  {
    code: 'not_found',
    at: 'busy',
    argv: ['patient', 'Данияр'],
    field: 'query',
    en: 'There is no patient “Данияр”.\nSee: smena patient list',
  },
  {
    code: 'ambiguous',
    at: 'busy',
    before: twin,
    argv: ['patient', 'касымов'],
    field: 'query',
    en: 'query: “касымов” fits several: 2 Марат К. +7 701 *** ** 02; 5 М. К. +7 777 *** ** 22.\nWrite it in full, or give the code or number of one of them.',
  },
  {
    code: 'patient_known',
    at: 'busy',
    argv: ['patient', 'add', '--name', 'касымов марат', '--phone', '87015550002'],
    field: '--name',
    en: 'There is a card of that name under that number: 2.\nOpen it: smena patient show 2. If it is another person all the same, add --force.',
    ru: 'На этом номере уже есть карточка с таким именем: 2.\nОткрыть: smena patient show 2. Если это всё же другой человек, добавьте --force.',
    kk: 'Бұл нөмірде осындай атпен карточка бар: 2.\nАшу: smena patient show 2. Бәрібір басқа адам болса, --force қосыңыз.',
  },
  {
    code: 'same_card',
    at: 'busy',
    argv: ['patient', 'merge', '2', '2', '--yes'],
    en: 'Both are the same card: 2.\nGive two different ones. Likely duplicates: smena patient duplicates',
    ru: 'Это одна и та же карточка: 2.\nУкажите две разные. Похожие карточки: smena patient duplicates',
    kk: 'Екеуі де бір карточка: 2.\nЕкі бөлек карточка көрсетіңіз. Ұқсас карточкалар: smena patient duplicates',
  },
  {
    code: 'already_merged',
    at: 'busy',
    before: merged,
    argv: ['patient', 'merge', '1', '5', '--yes'],
    en: 'Card 5 was merged into card 2.\nWork with card 2, or take them apart: smena patient split 5',
    ru: 'Карточка 5 объединена с карточкой 2.\nРаботайте с карточкой 2 или разъедините их: smena patient split 5',
    kk: '5-карточка 2-карточкамен біріктірілген.\n2-карточкамен жұмыс істеңіз немесе екеуін ажыратыңыз: smena patient split 5',
  },
  {
    code: 'not_merged',
    at: 'busy',
    argv: ['patient', 'split', '2'],
    en: 'Card 2 has not been merged into another.\nThere is nothing to take apart. Look at it: smena patient show 2',
    ru: 'Карточка 2 ни с какой не объединена.\nРазъединять нечего. Посмотреть её: smena patient show 2',
    kk: '2-карточка ешқайсысымен біріктірілмеген.\nАжырататын ештеңе жоқ. Оны көру: smena patient show 2',
  },
  {
    code: 'no_kin',
    at: 'busy',
    argv: ['patient', 'kin', '2', '1', '--remove'],
    en: 'Nothing is noted between cards 2 and 1.\nNote it: smena patient kin 2 1 --relation mother',
    ru: 'Между карточками 2 и 1 родство не записано.\nЗаписать: smena patient kin 2 1 --relation mother',
    kk: '2 және 1 карточкаларының арасында туыстық жазылмаған.\nЖазу: smena patient kin 2 1 --relation mother',
  },
  {
    code: 'plan_early',
    at: 'busy',
    argv: ['visit', 'plan', '4', '--total', '90000'],
    en: 'Nobody has come to visit 4 yet: it has no plan.\nFirst note that the patient came: smena visit arrive 4',
    ru: 'На визит 4 ещё никто не пришёл: плана у него быть не может.\nСначала отметьте приход: smena visit arrive 4',
    kk: '4-келуге пациент әлі келген жоқ: жоспары болуы мүмкін емес.\nАлдымен келгенін белгілеңіз: smena visit arrive 4',
  },
];
