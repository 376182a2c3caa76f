import type { FieldError } from '../../common/errors.js';
import { Email, ShortText } from '../../common/scalars.js';
import { as, looksLikeEmail } from '../../records/sheets/mapping/cells.js';
import type { SheetColumn, Values } from '../../records/sheets/mapping/sheet.js';

export const PHONES = [
  ...['phone number', 'telephone', 'tel', 'mobile', 'mobile phone', 'cell', 'cell phone', 'phone work'],
  ...['telefon', 'telefonnummer', 'mobil', 'handy', 'téléphone', 'portable', 'teléfono', 'móvil', 'telefono'],
  ...['cellulare', 'telefone', 'telefoon', 'الهاتف', 'الجوال', 'телефон', '電話番号', '電話', '电话'],
];
export const NOTES = [
  ...['notes', 'note', 'comment', 'comments', 'description', 'background', 'bio', 'message'],
  ...['notizen', 'bemerkungen', 'remarques', 'notas', 'ملاحظات', 'заметки', '備考', '备注'],
];

/** Who it is: in one column or in two. */
export const PERSON_COLUMNS: readonly SheetColumn[] = [
  {
    name: 'firstName',
    label: 'First name',
    synonyms: [
      'firstname',
      'given name',
      'forename',
      'vorname',
      'prénom',
      'nombre de pila',
      'voornaam',
      'имя',
      '名',
    ],
    read: as(ShortText),
  },
  {
    name: 'lastName',
    label: 'Last name',
    synonyms: [
      'lastname',
      'surname',
      'family name',
      'nachname',
      'nom de famille',
      'apellido',
      'apellidos',
      'cognome',
      'фамилия',
      '姓',
    ],
    read: as(ShortText),
  },
  {
    name: 'name',
    label: 'Name',
    synonyms: [
      'full name',
      'contact name',
      'display name',
      'lead name',
      'nom',
      'nombre',
      'nome',
      'naam',
      'الاسم',
      'фио',
      '氏名',
      '姓名',
    ],
    read: as(ShortText),
  },
  {
    name: 'email',
    label: 'Email',
    synonyms: [
      'e mail',
      'email address',
      'mail',
      'courriel',
      'correo',
      'correo electrónico',
      'البريد',
      'البريد الإلكتروني',
      'почта',
      'メール',
    ],
    looksSo: looksLikeEmail,
    read: as(Email),
  },
];

/** What they are called: as one column says it, or as two say it together. */
export const nameOf = ({ name, firstName, lastName }: Values): string =>
  typeof name === 'string' && name ? name : [firstName, lastName].filter(Boolean).join(' ');

/** What tells that two rows are about one person: the address, else the name together with the number. */
export function keyOfPerson({ name, email, phone }: Values): string | null {
  if (email) return String(email).toLowerCase();
  return phone ? `${String(name).toLowerCase()} ${String(phone)}` : null;
}

export const amissWithPerson = (values: Values): FieldError[] =>
  nameOf(values) ? [] : [{ field: 'name', code: 'REQUIRED', message: 'Please say what they are called.' }];
