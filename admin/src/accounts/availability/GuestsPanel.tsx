import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { type Host, renewFeed, revokeFeed } from './availability.graphql.js';

interface GuestsPanelProps {
  host: Host;
  changed: (next: Host) => void;
}

/** Where guests book this host, and the address by which their own calendar program reads the meetings. */
export function GuestsPanel({ host, changed }: GuestsPanelProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const t = (key: string) => translate(`desk.availability.${key}`);
  // Told once: only its hash is kept.
  const [address, setAddress] = useState<string>();
  const [revoking, setRevoking] = useState(false);
  const renew = async () => {
    try {
      const feed = await renewFeed(host.id);
      setAddress(feed.url);
      changed(feed.host);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  const revoke = async () => {
    setRevoking(false);
    setAddress(undefined);
    changed(await revokeFeed(host.id));
  };
  return (
    <Box component="section" aria-labelledby="guests" sx={{ maxWidth: 760, mt: 3 }}>
      <Typography variant="h2" id="guests" sx={{ mb: 0.5 }}>
        {t('pages')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        {t(host.links.length > 0 ? 'pagesHelp' : 'noPages')}
      </Typography>
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, overflowWrap: 'anywhere', '& a': LINE_TARGET }}
      >
        {host.links.map(({ kind, url }) => (
          <li key={kind}>
            {t(kind)}: <a href={url}>{url}</a>
          </li>
        ))}
      </Box>
      <Typography variant="h2" sx={{ mt: 3, mb: 0.5 }}>
        {t('feed')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        {t(address ? 'feedOnce' : host.feedActive ? 'feedOn' : 'feedOff')}
      </Typography>
      {address && (
        <TextField
          fullWidth
          label={t('feedAddress')}
          value={address}
          onFocus={({ target }) => target.select()}
          slotProps={{ htmlInput: { readOnly: true } }}
          sx={{ mb: 1 }}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={() => void renew()}>{t(host.feedActive ? 'feedRenew' : 'feedMake')}</Button>
        {host.feedActive && <Button onClick={() => setRevoking(true)}>{t('feedRevoke')}</Button>}
      </Box>
      {revoking && (
        <ConfirmDialog
          title={t('feedRevoke')}
          text={t('feedRevokeText')}
          confirm={t('feedRevoke')}
          onConfirm={revoke}
          close={() => setRevoking(false)}
        />
      )}
    </Box>
  );
}
