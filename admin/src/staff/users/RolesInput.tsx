import { CheckboxGroupInput, required } from 'react-admin';
import { ROLES } from './users.graphql.js';

const choices = ROLES.map((id) => ({ id, name: `desk.users.${id}` }));

export const RolesInput = () => <CheckboxGroupInput source="roles" choices={choices} validate={required()} />;
