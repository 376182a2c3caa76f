import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { type DragEvent, useRef, useState } from 'react';

/** A file by dropping or by choosing. */
export function DropZone({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => file && onFile(file);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      sx={{
        border: '1px dashed',
        borderColor: over ? 'primary.main' : 'text.secondary',
        borderRadius: 1,
        bgcolor: (theme) => (over ? theme.desk.accentSoft : theme.desk.panel),
        p: 3,
        maxWidth: 712,
      }}
    >
      <Box component="p" sx={{ mt: 0 }}>
        {label}
      </Box>
      <input
        ref={input}
        type="file"
        accept=".xml,text/xml,application/xml"
        hidden
        aria-label={translate('desk.imports.file')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <Button variant="contained" color="primary" onClick={() => input.current?.click()}>
        {translate('desk.imports.choose')}
      </Button>
    </Box>
  );
}
