import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';

const SETTINGS = graphql(`
  fragment OfficeFields on OfficeSettings {
    version
    updatedAt
    timeZone
    hours {
      weekday
      from
      until
    }
    holidays {
      day
      name
    }
    responseMinutes
    confidentialResponseMinutes
    dueIfNow
    confidentialDueIfNow
  }
`);
export type OfficeSettings = ResultOf<typeof SETTINGS>;
export type Opening = OfficeSettings['hours'][number];

export const OFFICE_SETTINGS = graphql(
  `
    query OfficeSettings {
      officeSettings {
        ...OfficeFields
      }
    }
  `,
  [SETTINGS],
);
export const UPDATE_OFFICE = graphql(
  `
    mutation UpdateOffice($expectedVersion: Int!, $input: OfficeSettingsInput!) {
      updateOfficeSettings(expectedVersion: $expectedVersion, input: $input) {
        ...OfficeFields
      }
    }
  `,
  [SETTINGS],
);

const ABSENCE = graphql(`
  fragment AbsenceFields on Absence {
    id
    version
    from
    until
    now
    person {
      id
      name
    }
    deputy {
      id
      name
    }
  }
`);
export type Absence = ResultOf<typeof ABSENCE>;

const DUTY = graphql(
  `
    fragment DutyFields on Duty {
      person {
        id
        name
      }
      onDuty
      weight
      version
      absence {
        ...AbsenceFields
      }
    }
  `,
  [ABSENCE],
);
export type Duty = ResultOf<typeof DUTY>;

export const DUTIES = graphql(
  `
    query Duties {
      duties {
        ...DutyFields
      }
    }
  `,
  [DUTY],
);
const UPDATE_DUTY = graphql(
  `
    mutation UpdateDuty($userId: UUID!, $expectedVersion: Int!, $input: DutyInput!) {
      updateDuty(userId: $userId, expectedVersion: $expectedVersion, input: $input) {
        ...DutyFields
      }
    }
  `,
  [DUTY],
);
export const ABSENCES = graphql(
  `
    query Absences {
      absences {
        ...AbsenceFields
      }
    }
  `,
  [ABSENCE],
);
export const COLLEAGUES = graphql(`
  query Colleagues {
    colleagues {
      id
      name
      roles
    }
  }
`);
const CREATE_ABSENCE = graphql(`
  mutation CreateAbsence($userId: UUID!, $input: AbsenceInput!) {
    createAbsence(userId: $userId, input: $input) {
      id
    }
  }
`);
const UPDATE_ABSENCE = graphql(`
  mutation UpdateAbsence($id: UUID!, $expectedVersion: Int!, $input: AbsenceInput!) {
    updateAbsence(id: $id, expectedVersion: $expectedVersion, input: $input) {
      id
    }
  }
`);
const DELETE_ABSENCE = graphql(`
  mutation DeleteAbsence($id: UUID!, $expectedVersion: Int!) {
    deleteAbsence(id: $id, expectedVersion: $expectedVersion) {
      id
    }
  }
`);
type AbsenceInput = VariablesOf<typeof CREATE_ABSENCE>['input'];

export const setDuty = ({ person, version }: Duty, input: VariablesOf<typeof UPDATE_DUTY>['input']) =>
  send(UPDATE_DUTY, { userId: person.id, expectedVersion: version, input });
/** Without an absence a new one, of this person. */
export const saveAbsence = (userId: string, absence: Absence | null, input: AbsenceInput) =>
  absence
    ? send(UPDATE_ABSENCE, { id: absence.id, expectedVersion: absence.version, input })
    : send(CREATE_ABSENCE, { userId, input });
export const deleteAbsence = ({ id, version }: Absence) =>
  send(DELETE_ABSENCE, { id, expectedVersion: version });
