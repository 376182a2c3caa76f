import { useTranslate } from 'react-admin';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import type { Import } from './imports.graphql.js';
import { reportOf } from './importReport.js';

const TONES: Record<Import['phase'], Tone> = {
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

export function ImportState({ batch: { phase, report } }: { batch: Import }) {
  const translate = useTranslate();
  if (phase !== 'REVERTING' && reportOf(report)?.reverted)
    return <StatusChip label={translate('desk.imports.REVERTED')} />;
  return <StatusChip label={translate(`desk.imports.${phase}`)} tone={TONES[phase]} />;
}
