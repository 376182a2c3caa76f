import Button from '@mui/material/Button';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import type { ListFilter } from '../../common/list/filters.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { Time } from '../../common/Time.js';
import { useMay } from '../../providers/me.js';
import { ROLES, type User } from './users.graphql.js';
import { Roles, UserState } from './UserState.js';

const Col = DataTable.Col<User>;
const filters: ListFilter[] = [
  {
    source: 'roles',
    label: 'desk.users.role',
    kind: 'choices',
    choices: ROLES.map((id) => ({ id, label: `desk.users.${id}` })),
  },
  {
    source: 'disabled',
    label: 'desk.users.access',
    kind: 'choice',
    choices: [
      { id: false, label: 'desk.users.active' },
      { id: true, label: 'desk.users.disabled' },
    ],
  },
];

export default function UserList() {
  const translate = useTranslate();
  const invite = useMay('inviteUser') && (
    <Button component={Link} to="/users/create" variant="contained" color="primary">
      {translate('desk.users.invite')}
    </Button>
  );
  return (
    <DeskList
      resource="users"
      title={translate('desk.users.title')}
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      searchable
      actions={invite}
      emptyText={translate('desk.users.empty')}
      emptyAction={invite}
    >
      <Col
        source="name"
        render={(user) => (
          <RowTitle
            to={`/users/${user.id}`}
            below={
              <>
                <bdi>{user.email}</bdi>
                <UserState user={user} />
              </>
            }
          >
            {user.name}
          </RowTitle>
        )}
      />
      <Col source="email" {...wideOnly} />
      <Col source="roles" disableSort {...wideOnly} render={({ roles }) => <Roles roles={roles} />} />
      <Col
        source="state"
        label={translate('desk.users.access')}
        disableSort
        {...wideOnly}
        render={(user) => <UserState user={user} />}
      />
      <Col source="lastSeenAt" {...wideOnly} render={({ lastSeenAt }) => <Time at={lastSeenAt} />} />
    </DeskList>
  );
}
