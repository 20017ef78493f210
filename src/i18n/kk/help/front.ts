import type { front as shape } from '../../en/help/front.ts';

export const front = {
  'visit arrive.id': 'келу нөмірлері, телефонның соңғы цифрлары немесе атының бөлігі',
  'visit arrive.papers': 'қандай құжаттар бар: all немесе кодтары',
  'visit arrive.waive': 'қай құжатсыз өтеміз және неге',
  'visit done.no-next': 'келесі күні неге жоқ: finished немесе себебі (тапсырма қояды)',
  'visit done.check-in': 'бір тәулік ішінде хал-жағдайын сұрап қоңырау шалу',
  'visit papers': 'Келудің құжаттарын көрсету',
  'visit papers.id': 'келу нөмірі',
  'visit paper': 'Құжаттарды белгілеу: көрсетілді, қол қойылды, берілді',
  'visit paper.id': 'келу нөмірі',
  'visit paper.code': 'құжат кодтары',
  'visit paper.state': 'күйі, әдеттегіден басқа болса',
  'visit paper.waive': 'неге онсыз өтеміз',
  'visit paper.all': 'жетіспейтіннің бәрі',
  'visit resolve': 'Уақыты өткен келулердің нәтижесін белгілеу',
  'visit resolve.id': 'келу нөмірлері',
  'visit resolve.as': 'нәтижесі',
  'visit resolve.reason': 'неге бас тартылды не келмеді',
  'visit resolve.to': 'жаңа уақыты, ауыстырылса',
} as const satisfies Record<keyof typeof shape, string>;
