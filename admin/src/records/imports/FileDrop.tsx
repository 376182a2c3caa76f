import { useTranslate } from 'react-admin';
import { DropZone } from '../../common/DropZone.js';

/** What may be imported. */
export interface FileWanted {
  /** Endings and media types that the chooser of files offers. */
  accept: string;
  /** The key of its name. */
  label: string;
}

interface FileDropProps {
  label: string;
  wanted: FileWanted;
  onFile: (file: File) => void;
}

/** One file to import. */
export function FileDrop({ label, wanted, onFile }: FileDropProps) {
  const translate = useTranslate();
  return (
    <DropZone
      name={translate(wanted.label)}
      choose={translate('desk.imports.choose')}
      accept={wanted.accept}
      label={label}
      onFile={onFile}
    />
  );
}
