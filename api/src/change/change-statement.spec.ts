import type { ChangeDefinition, Gate } from './change.js';
import { applyStatement, lookStatement, undoStatement } from './change-statement.js';
import { PREVIOUS } from './machine.js';

const lamp: ChangeDefinition = {
  machine: {
    name: 'lamp',
    states: ['OFF', 'ON', 'BROKEN'],
    fallback: 'OFF',
    moves: [
      { action: 'SWITCH_ON', from: ['OFF'], to: 'ON' },
      { action: 'BREAK', from: ['OFF', 'ON'], to: 'BROKEN' },
      { action: 'MEND', from: ['BROKEN'], to: PREVIOUS },
    ],
  },
  table: 'lamps',
  subject: 'Lamp',
  label: 'moved.name',
  set: { watts: ':watts' },
  events: 'lamp_events',
  parameters: { watts: 'int' },
};

describe('the statement of a change', () => {
  it('says to the database what the table of the machine says', () => {
    expect(applyStatement(lamp)).toContain(
      `CASE WHEN request."given_action" = 'SWITCH_ON' AND status IN ('OFF') THEN 'ON'` +
        ` WHEN request."given_action" = 'BREAK' AND status IN ('OFF', 'ON') THEN 'BROKEN'` +
        ` WHEN request."given_action" = 'MEND' AND status IN ('BROKEN') THEN coalesce(previous_status, 'OFF') END`,
    );
  });

  it('reads of a record only what its pieces name', () => {
    expect(applyStatement(lamp)).toContain(
      'SELECT id, version, event_id, status, watts, name, status AS from_status',
    );
  });

  it('finds a parameter beside the row that is read', () => {
    expect(applyStatement(lamp)).toContain('watts = moved."given_watts"');
    expect(undoStatement(lamp)).toContain('last.at < cur."given_notBefore"');
  });

  it('refuses a parameter that nobody gives', () => {
    expect(() => applyStatement({ ...lamp, set: { watts: ':volts' } })).toThrow(':volts');
  });

  it('quotes the words of a gate, and has no part for gates where there is none', () => {
    const hot: Gate = {
      code: 'HOT',
      strength: 'BLOCK',
      message: "It's hot.",
      unless: 'moved.watts > 60',
      to: ['BROKEN'],
    };
    expect(applyStatement({ ...lamp, gates: [hot] })).toContain("'It''s hot.' AS message");
    expect(applyStatement(lamp)).not.toContain('blockers AS (');
    expect(lookStatement(lamp)).toContain(`coalesce(NULL::json, '[]')`);
  });
});
