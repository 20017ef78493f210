/** Times inside the parameters of an error: the same digits in every language. */
import dayjs from 'dayjs';

/** `16.01 11:20`. */
export const shownMoment = (at: number): string => dayjs(at).format('DD.MM HH:mm');
/** `11:20`. */
export const shownTime = (at: number): string => dayjs(at).format('HH:mm');
/** `16.01.2026`. */
export const shownDay = (at: number): string => dayjs(at).format('DD.MM.YYYY');
