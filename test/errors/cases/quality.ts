/** Scores of talks and the weekly review. */
import { mkdirSync, readFileSync } from 'node:fs';
import type { DayDesk } from '../../cli/day-desk.ts';
import type { ErrorCase } from '../error-case.ts';

/** The clinic's own card: ours with one line changed. */
function ownCard(desk: DayDesk, from: string, to: string): void {
  mkdirSync(desk.file('config/shift/data'), { recursive: true });
  const shipped = readFileSync('data/scorecard.yaml', 'utf8');
  desk.write('config/shift/data/scorecard.yaml', shipped.replace(from, to));
}
/** Contact 1 is scored, so that the card has been used. */
async function scored(desk: DayDesk): Promise<void> {
  await desk.type('08:48', [
    'log',
    'call',
    '--phone',
    '87010000001',
    '--talk',
    '1:10',
    '--outcome',
    'booked',
  ]);
  await desk.type('08:49', ['qa', 'score', '1', '--all-full', '--by', 'svetlana']);
}
const begin = ['weekly', '--week', '2026-W03', '--senior', 'svetlana'];

export const cases: readonly ErrorCase[] = [
  {
    code: 'card_weights',
    before: (desk) => ownCard(desk, 'weight: 15', 'weight: 10'),
    argv: ['qa', 'card'],
    field: 'criteria',
    en: '/desk/config/shift/data/scorecard.yaml: the weights of the criteria add up to 95, not to 100.\nChange the weights so that they make 100, and raise version.',
    ru: '/desk/config/shift/data/scorecard.yaml: веса критериев в сумме дают 95, а не 100.\nПоправьте веса, чтобы вышло 100, и увеличьте version.',
    kk: '/desk/config/shift/data/scorecard.yaml: критерий салмақтарының қосындысы 95, ал 100 болуы керек.\nСалмақтарды 100 шығатындай түзетіп, version санын өсіріңіз.',
  },
  {
    code: 'card_version',
    before: async (desk) => {
      await scored(desk);
      ownCard(desk, 'code: greeting', 'code: hello');
    },
    argv: ['qa', 'score', '1', '--all-full', '--by', 'svetlana'],
    field: 'version',
    en: '/desk/config/shift/data/scorecard.yaml:11: the scorecard was changed, but its version is still 1: scores are kept by another card of that number.\nWrite version: 2. Scores by different cards are not averaged together.',
    ru: '/desk/config/shift/data/scorecard.yaml:11: скоркард изменён, а version всё ещё 1: под этим номером уже есть оценки по прежнему.\nНапишите version: 2. Оценки по разным версиям вместе не усредняются.',
    kk: '/desk/config/shift/data/scorecard.yaml:11: бағалау парағы өзгертілген, ал version әлі 1: осы нөмірмен бұрынғы парақ бойынша бағалар сақталған.\nversion: 2 деп жазыңыз. Әртүрлі нұсқаның бағаларынан ортақ орташа шығарылмайды.',
  },
  {
    code: 'not_scorable',
    before: (desk) => desk.type('08:48', ['log', 'call', '--missed', '--phone', '87010000001']),
    argv: ['qa', 'score', '1', '--all-full'],
    field: 'contact',
    en: 'There is nothing to hear in contact 1: nobody spoke or wrote.\nOnly a call that was answered or a chat that got a reply can be scored: smena log list',
    ru: 'В контакте 1 нечего слушать: разговора или переписки не было.\nОценить можно отвеченный звонок или чат с ответом: smena log list',
    kk: '1-байланыста тыңдайтын ештеңе жоқ: сөйлесу де, жазысу да болмаған.\nЖауап берілген қоңырауды не жауап жазылған чатты ғана бағалауға болады: smena log list',
  },
  {
    code: 'not_senior',
    argv: ['weekly', '--week', '2026-W03', '--senior', 'aigul'],
    field: '--senior',
    en: 'Айгуль Сапарова does not lead the weekly review: that is for a senior administrator or a manager.\nName one of them: --senior CODE. Who they are: smena staff',
    ru: 'Айгуль Сапарова не ведёт разбор недели: это дело старшего администратора или управляющего.\nУкажите, кто ведёт: --senior КОД. Кто есть кто: smena staff',
    kk: 'Апталық талдауды Айгуль Сапарова жүргізбейді: бұл — аға әкімшінің немесе басқарушының ісі.\nКім жүргізетінін көрсетіңіз: --senior КОД. Кім кім екені: smena staff',
  },
  {
    code: 'review_open',
    before: (desk) => desk.type('08:48', begin),
    argv: ['weekly', '--week', '2026-W02'],
    en: 'A weekly review is open already.\nGo on with it: smena weekly. Give it up: smena weekly drop',
    ru: 'Разбор недели уже идёт.\nПродолжить его: smena weekly. Отменить: smena weekly drop',
    kk: 'Апталық талдау жүріп жатыр.\nЖалғастыру: smena weekly. Тоқтату: smena weekly drop',
  },
  {
    code: 'no_review',
    argv: ['weekly', 'drop', '--reason', 'некогда'],
    en: 'No weekly review is open.\nBegin one: smena weekly. Those that were held: smena weekly list',
    ru: 'Разбор недели сейчас не идёт.\nНачать: smena weekly. Прошлые: smena weekly list',
    kk: 'Қазір апталық талдау жүріп жатқан жоқ.\nБастау: smena weekly. Бұрынғылары: smena weekly list',
  },
];
