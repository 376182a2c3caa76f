import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type DragEvent, useRef, useState } from 'react';

interface DropZoneProps {
  /** What belongs here, what the file is called, and what the button says. */
  label: string;
  name: string;
  choose: string;
  /** As an input of the type file has it. */
  accept?: string;
  /** Several files, one after another, or the first alone. */
  multiple?: boolean;
  onFile: (file: File) => void;
}

/** A file by dropping or by choosing. */
export function DropZone({ label, name, choose, accept, multiple = false, onFile }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) =>
    [...(files ?? [])].slice(0, multiple ? undefined : 1).forEach(onFile);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
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
        accept={accept}
        multiple={multiple}
        hidden
        aria-label={name}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <Button variant="contained" color="primary" onClick={() => input.current?.click()}>
        {choose}
      </Button>
    </Box>
  );
}
