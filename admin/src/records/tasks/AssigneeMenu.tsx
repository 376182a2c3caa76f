import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import { useColleagues } from '../../common/colleagues.js';

interface AssigneeMenuProps {
  anchor: HTMLElement;
  onChoose: (id: string | null) => void;
  close: () => void;
}

/** Whom something is given to. */
export function AssigneeMenu({ anchor, onChoose, close }: AssigneeMenuProps) {
  const translate = useTranslate();
  const colleagues = useColleagues();
  const choose = (id: string | null) => () => {
    close();
    onChoose(id);
  };
  return (
    <Menu open anchorEl={anchor} onClose={close}>
      {colleagues.map(({ id, name }) => (
        <MenuItem key={id} onClick={choose(id)}>
          <bdi>{name}</bdi>
        </MenuItem>
      ))}
      <MenuItem onClick={choose(null)}>{translate('desk.tasks.nobody')}</MenuItem>
    </Menu>
  );
}
