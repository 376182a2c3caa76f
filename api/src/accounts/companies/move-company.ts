import { change } from '../../change/change.js';
import { companyMachine } from './company.status.js';

/** A company's way from one status to another, and its inverse. */
export const moveCompany = change({
  machine: companyMachine,
  table: 'companies',
  subject: 'Company',
  label: 'moved.name',
  set: { status_since: 'now()', event_id: ':event' },
  touched: 'updated_at',
  events: 'company_events',
  gates: [
    {
      code: 'DELETED',
      strength: 'BLOCK',
      message: 'This company is deleted. Restore it first.',
      unless: 'moved.deleted_at IS NOT NULL',
      to: companyMachine.states,
    },
  ],
  eventColumns: { reason: ':reason', note: ':note' },
  parameters: { reason: 'text', note: 'text' },
});
