import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type ReactNode, useState } from 'react';
import { useDuties } from '../office/useDuties.js';
import type { Lead } from './leads.graphql.js';
import { assignLeads } from './verbs.graphql.js';

interface AssignButtonProps {
  leads: () => Promise<readonly Lead[]> | readonly Lead[];
  label?: ReactNode;
  onDone?: () => void;
}

/** Gives leads to somebody who takes them; who is away is marked so. */
export function AssignButton({ leads, label, onDone }: AssignButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { data: duties = [] } = useDuties();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const t = (key: string, args?: object) => translate(`desk.leads.${key}`, args);
  const assign = async (owner: { id: string; name: string } | null) => {
    setAnchor(null);
    try {
      const outcomes = await assignLeads(await leads(), owner?.id ?? null);
      const refused = outcomes.filter(({ code }) => code === 'CONFLICT' || code === 'NOT_FOUND');
      const done = outcomes.length - refused.length;
      if (refused[0])
        notify('desk.list.refused', {
          type: 'warning',
          messageArgs: { count: refused.length, reason: refused[0].message },
        });
      else
        notify(owner ? 'desk.leads.assigned' : 'desk.leads.unassigned', {
          type: 'success',
          messageArgs: { smart_count: done, name: owner?.name },
        });
      onDone?.();
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
    refresh();
  };
  return (
    <>
      <Button aria-haspopup="menu" onClick={({ currentTarget }) => setAnchor(currentTarget)}>
        {label ?? t('assign')}
      </Button>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {duties.map(({ person, absence }) => (
          <MenuItem key={person.id} onClick={() => void assign(person)} sx={{ gap: 2 }}>
            <Box component="bdi" sx={{ flex: 1 }}>
              {person.name}
            </Box>
            {absence && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('away')}
              </Box>
            )}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={() => void assign(null)}>{t('assignNobody')}</MenuItem>
      </Menu>
    </>
  );
}
