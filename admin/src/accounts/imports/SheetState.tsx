import { useTranslate } from 'react-admin';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import type { SheetImport } from './sheetImports.graphql.js';

const TONES: Record<SheetImport['phase'], Tone> = {
  UPLOADING: 'warn',
  MAPPING: 'warn',
  CHECKING: 'accent',
  CHECKED: 'warn',
  COMMITTING: 'accent',
  COMMITTED: 'ok',
  FAILED: 'bad',
  CANCELLED: 'quiet',
  REVERTING: 'accent',
};

export function SheetState({ sheet: { phase, reverted } }: { sheet: SheetImport }) {
  const translate = useTranslate();
  if (reverted && phase === 'CANCELLED')
    return <StatusChip label={translate('desk.sheetImports.REVERTED')} />;
  return <StatusChip label={translate(`desk.sheetImports.${phase}`)} tone={TONES[phase]} />;
}
