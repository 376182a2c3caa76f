import { useTheme } from '@mui/material/styles';
import { nonce } from '../providers/nonce.js';

/**
 * Somebody's HTML, shown where it can do nothing: an empty sandbox has no scripts, forms, navigation of ours or access
 * to the page, and the page's CSP holds inside it too (no outside images).
 */
export function HtmlFrame({ html, title, height = 420 }: { html: string; title: string; height?: number }) {
  const { desk, palette } = useTheme();
  const style = `:root{color-scheme:${palette.mode}}body{margin:16px;font:16px/1.6 system-ui,sans-serif;color:${desk.ink};background:${desk.panel};overflow-wrap:anywhere}a{color:${desk.accent}}img{max-width:100%}`;
  return (
    <iframe
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
      srcDoc={`<!doctype html><meta charset="utf-8"><style nonce="${nonce ?? ''}">${style}</style><body dir="auto">${html}`}
      style={{
        width: '100%',
        height,
        border: `1px solid ${desk.line}`,
        borderRadius: 8,
        background: desk.panel,
      }}
    />
  );
}
