import MailIcon from '@mui/icons-material/MailOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useMemo, useState } from 'react';
import { KeyHint } from '../../common/KeyHint.js';
import { useKeys } from '../../common/useKeys.js';
import { useMay, useMe } from '../../providers/me.js';
import type { RecordRef } from '../recordRef.js';
import { keptLetter } from './letterDraft.js';
import { LetterDialog } from './LetterDialog.js';

/** Records that are about somebody whom one can write to. */
const WITH_ADDRESS = ['Lead', 'Contact', 'Company', 'Consultation', 'Engagement'];

interface WriteLetterProps {
  of: RecordRef;
  /** On whose timelines it stands as well. */
  also?: readonly RecordRef[];
}

/** A letter to whom a record is about; `w` begins it. */
export function WriteLetter(props: WriteLetterProps) {
  const may = useMay('sendLetter');
  return may && WITH_ADDRESS.includes(props.of.type) ? <LetterButton {...props} /> : null;
}

function LetterButton({ of, also = [] }: WriteLetterProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const keys = useMemo(() => ({ w: () => setOpen(true) }), []);
  useKeys(keys, useMe()?.shortcuts ?? true);
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 1 }}>
      <Button startIcon={<MailIcon fontSize="small" />} onClick={() => setOpen(true)}>
        {translate(keptLetter(of) ? 'desk.mail.goOn' : 'desk.mail.write')}
        <KeyHint aria-hidden sx={{ ml: 0.75, display: { xs: 'none', md: 'inline-block' } }}>
          w
        </KeyHint>
      </Button>
      {isOpen && <LetterDialog of={of} also={also} open={() => setOpen(true)} close={() => setOpen(false)} />}
    </Box>
  );
}
