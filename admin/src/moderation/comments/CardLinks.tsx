import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { QueueComment } from './comments.graphql.js';
import { Pill } from './Pill.js';

/** Each link with the domain that it really goes to; the rest of the address beside it. */
export function CardLinks({ comment }: { comment: QueueComment }) {
  const translate = useTranslate();
  if (comment.links.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={translate('desk.comments.card.links')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      {comment.links.map((link, at) => (
        <Box
          component="li"
          // The same link may stand twice.
          key={at}
          title={link.url}
          sx={{
            display: 'flex',
            alignItems: 'baseline',
            gap: 1,
            px: 1.25,
            py: 0.875,
            fontSize: '0.8125rem',
            lineHeight: '20px',
            minWidth: 0,
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Pill tone="warn" style={{ flex: 'none' }}>
            {translate('desk.comments.card.link')}
          </Pill>
          <Box
            component="strong"
            dir="auto"
            sx={{ fontWeight: 600, flex: 'none', maxWidth: '60%', overflowWrap: 'anywhere' }}
          >
            {link.domain}
          </Box>
          <Box
            component="span"
            dir="ltr"
            sx={{
              color: 'text.secondary',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              minWidth: 0,
            }}
          >
            {restOf(link)}
          </Box>
          {pretends(link) && (
            <Box
              component="span"
              dir="auto"
              sx={{
                color: 'text.secondary',
                ml: 'auto',
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
                maxWidth: '40%',
                minWidth: 60,
              }}
            >
              {translate('desk.comments.card.looks', { text: link.text })}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

/** The address without what the domain says already: the path, or the whole where the host is another than the domain. */
function restOf({ url, domain }: { url: string; domain: string }): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search, hash, protocol } = new URL(url);
  const path = `${pathname}${search}${hash}`;
  return host === domain || host === `www.${domain}`
    ? path === '/'
      ? ''
      : path
    : `${protocol}//${host}${path}`;
}

const bare = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');
/** The words of the link are not simply its address. */
const pretends = ({ text, url }: { text: string; url: string }): boolean =>
  Boolean(text) && bare(text) !== bare(url);
