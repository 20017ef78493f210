/** Bytes to text, chunk by chunk, without cutting a character in two. */
import { isAscii, isUtf8 } from 'node:buffer';
import { cyrillicEncoding } from './cyrillic.ts';
import { type Encoding, wholeCharacters } from './encoding.ts';

export interface DecodedText {
  text: string;
  /** The text may hold NUL characters or the replacement of bytes that are none: look at each row. */
  doubtful: boolean;
}

export interface Decoder {
  decode(bytes: Buffer, last: boolean): DecodedText;
}

/**
 * A decoder for one file. `certain` is false when the encoding was only guessed: a file whose first letters
 * beyond ASCII turn out not to be UTF-8 is then in one of the old encodings from there on.
 */
export function createDecoder(encoding: Encoding, certain: boolean): Decoder {
  return encoding === 'utf-8' ? utf8Decoder(certain) : tableDecoder(encoding);
}

function tableDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding === 'cp866' ? 'ibm866' : encoding, { ignoreBOM: true });
  return {
    decode(bytes, last) {
      const text = decoder.decode(bytes, { stream: !last });
      return { text, doubtful: text.includes('\0') || text.includes('\ufffd') };
    },
  };
}

function utf8Decoder(certain: boolean): Decoder {
  let carried: Buffer = Buffer.alloc(0);
  let onlyAscii = true;
  let other: Decoder | null = null;
  return {
    decode(bytes, last) {
      if (other) return other.decode(bytes, last);
      const all = carried.length > 0 ? Buffer.concat([carried, bytes]) : bytes;
      if (isAscii(all)) {
        carried = Buffer.alloc(0);
        return { text: all.toString('latin1'), doubtful: all.includes(0) };
      }
      const whole = last ? all : wholeCharacters(all);
      if (!isUtf8(whole) && onlyAscii && !certain) {
        other = tableDecoder(cyrillicEncoding(all));
        return other.decode(all, last);
      }
      onlyAscii = false;
      carried = Buffer.from(all.subarray(whole.length));
      return { text: whole.toString('utf8'), doubtful: !isUtf8(whole) || whole.includes(0) };
    },
  };
}
