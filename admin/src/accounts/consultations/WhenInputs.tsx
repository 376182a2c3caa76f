import { type RaRecord, required, SelectInput } from 'react-admin';
import type { ChangeEvent } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { instantOf, localMinute } from '../../common/clock.js';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { useMe } from '../../providers/me.js';
import type { Host } from '../availability/availability.graphql.js';
import { type Draft, hostFor } from './consultationDraft.js';
import { KINDS } from './consultationMoves.js';
import type { ConsultationKind } from './consultations.graphql.js';
import { StartInput } from './StartInput.js';

interface WhenInputsProps {
  hosts: readonly Host[];
  /** Of the lead. */
  owner: string | undefined;
  alternatives: readonly { startsAt: string }[];
}

const chosen = (event: ChangeEvent<HTMLInputElement> | RaRecord) =>
  (event as ChangeEvent<HTMLInputElement>).target.value;

/** Of what kind, by whom and when: each choice brings what goes with it, where nobody has chosen otherwise. */
export function WhenInputs({ hosts, owner, alternatives }: WhenInputsProps) {
  const me = useMe()!;
  const { setValue, getFieldState, getValues } = useFormContext();
  const { time, clock } = useWatch() as Draft;
  const host = hosts.find(({ id }) => id === time.hostId);
  const unlessTyped = (field: string, value: unknown) =>
    getFieldState(field).isDirty || setValue(field, value);
  const toClock = (zone: string) => {
    const at = instantOf(time.startsAt, clock);
    if (at) setValue('time.startsAt', localMinute(at, zone));
    setValue('clock', zone);
  };
  const onHost = (id: string) => {
    const next = hosts.find((one) => one.id === id);
    unlessTyped('channel', next?.channel ?? 'VIDEO');
    unlessTyped('joinUrl', next?.joinUrl ?? null);
    if (clock !== me.timeZone) toClock(next?.timeZone ?? me.timeZone);
  };
  const onKind = (kind: ConsultationKind) => {
    setValue('confidential', kind === 'CONFIDENTIAL_CONSULTATION' || Boolean(getValues('confidential')));
    if (getFieldState('time.hostId').isDirty) return;
    const next = hostFor(hosts, kind, [time.hostId, me.id, owner])?.id ?? time.hostId;
    setValue('time.hostId', next);
    onHost(next);
  };
  return (
    <>
      <FieldGrid columns={2}>
        <SelectInput
          source="time.kind"
          label="resources.consultations.fields.kind"
          validate={required()}
          choices={KINDS.map((id) => ({ id, name: `desk.consultations.kind.${id}` }))}
          onChange={(event) => onKind(chosen(event) as ConsultationKind)}
        />
        <SelectInput
          source="time.hostId"
          label="resources.consultations.fields.host"
          validate={required()}
          choices={hosts.map(({ id, person }) => ({ id, name: person.name }))}
          translateChoice={false}
          onChange={(event) => onHost(chosen(event))}
        />
      </FieldGrid>
      <StartInput host={host} toClock={toClock} alternatives={alternatives} />
    </>
  );
}
