import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Page } from '../../../common/page.js';
import { PersonRef } from '../../../common/person-ref.js';
import { DateTime, Json, ShortText, Uuid } from '../../../common/scalars.js';
import { Country } from '../../../common/trade-scalars.js';
import { ImportPhase } from '../../imports/import.phase.js';
import { ImportMatch, ImportPolicy, RowOutcome, RowState, SheetKind } from './sheet-import.enums.js';

/** A column of a file, and what of a record it fills. */
@ObjectType()
export class SheetHeading {
  @Field({ description: 'As it stands in the file; may be empty.' }) heading: string;
  @Field(() => [String], { description: 'The first different values that are not empty.' }) samples: string[];
  @Field(() => String, { nullable: true, description: 'Guessed until somebody chose; null: left out.' })
  field: string | null;
}

/** What a sheet of this kind may say of a record. */
@ObjectType()
export class SheetField {
  @Field() name: string;
  @Field() label: string;
}

@ObjectType()
export class SheetChoices {
  @Field(() => [SheetField]) fields: SheetField[];
  @Field(() => [ImportMatch]) matches: ImportMatch[];
  @Field(() => Float) mostBytes: number;
}

/** How many rows come to what. */
@ObjectType()
export class RowCounts {
  @Field(() => Int) create: number;
  @Field(() => Int) update: number;
  @Field(() => Int) skip: number;
  @Field(() => Int) error: number;
  @Field(() => Int, { description: 'Written by now.' }) done: number;
  @Field(() => Int, { description: 'A revert took them back.' }) takenBack: number;
  @Field(() => Int, { description: 'A revert left them: somebody has touched their records since.' })
  kept: number;
}

/** A sheet on its way in. */
@ObjectType()
export class SheetImport {
  @Field(() => Uuid) id: string;
  @Field(() => SheetKind) kind: SheetKind;
  @Field() fileName: string;
  @Field(() => Float) bytes: number;
  @Field(() => Float) bytesReceived: number;
  @Field(() => ImportPhase) phase: ImportPhase;
  @Field(() => Float, { description: 'Of the phase, 0 to 1.' }) progress: number;
  @Field(() => Int, { nullable: true, description: 'With something in them, without the headings.' })
  rows: number | null;
  @Field(() => [SheetHeading]) columns: SheetHeading[];
  @Field(() => ImportMatch, { nullable: true }) match: ImportMatch | null;
  @Field(() => ImportPolicy, { nullable: true }) policy: ImportPolicy | null;
  @Field(() => Country, { nullable: true }) country: string | null;
  @Field(() => String, { nullable: true }) basis: string | null;
  @Field(() => RowCounts, { nullable: true, description: 'Since the check.' }) counts: RowCounts | null;
  @Field({ description: 'A revert came to its end.' }) reverted: boolean;
  @Field(() => String, { nullable: true, description: 'Why the file was refused, and what mends it.' })
  error: string | null;
  @Field(() => DateTime) createdAt: string;
  @Field(() => PersonRef, { nullable: true }) createdBy: PersonRef | null;
}

@ObjectType()
export class SheetImportPage extends Page(SheetImport) {}

@InputType()
export class SheetImportFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => [SheetKind], { nullable: true }) kinds?: SheetKind[];
}

/** What is wrong with a row. */
@ObjectType()
export class RowError {
  @Field() field: string;
  @Field() code: string;
  @Field() message: string;
}

/** A row of the file, and what it does. */
@ObjectType()
export class SheetRow {
  @Field(() => Int, { description: 'Of those with something in them, from 1.' }) number: number;
  @Field(() => Int, { description: 'Of the file, from 1.' }) line: number;
  @Field(() => RowOutcome) outcome: RowOutcome;
  @Field(() => RowState) state: RowState;
  @Field(() => [String], { description: 'As they stand in the file.' }) cells: string[];
  @Field(() => Json, { description: '{"field": [before, after]}' }) changes: unknown;
  @Field(() => [RowError]) errors: RowError[];
  @Field(() => Uuid, { nullable: true, description: 'The record that it matches or became.' })
  recordId: string | null;
}

@ObjectType()
export class SheetRowPage extends Page(SheetRow) {}

@InputType()
export class SheetPlanInput {
  @Field(() => [String], {
    nullable: 'items',
    description: 'For each column of the file the field that it fills, or null.',
  })
  mapping: (string | null)[];
  @Field(() => ImportMatch) match: ImportMatch;
  @Field(() => ImportPolicy) policy: ImportPolicy;
  @Field(() => Country, {
    nullable: true,
    description: 'Where telephone numbers without a country code are from.',
  })
  country?: string | null;
  @Field(() => ShortText, {
    nullable: true,
    description: 'On what ground they may be kept: with people their consent, or another.',
  })
  basis?: string | null;
}
