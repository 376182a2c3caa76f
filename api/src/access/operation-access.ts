import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { Forbidden } from '../common/errors.js';
import type { AccessTable } from './access-table.js';
import { Role } from './roles.js';

/** A value to look through when the operation runs: the input type and the variable that holds it. */
interface GovernedVariable {
  name: string;
  type: GraphQLInputObjectType | GraphQLEnumType;
}

/** The rights that one operation needs, found once when it is compiled. */
export interface OperationAccess {
  /** Throws Forbidden where these roles may not use a field, an argument's field or a sort value. */
  check(roles: readonly Role[], rolesKey: string, variables: Readonly<Record<string, unknown>>): void;
}

export function operationAccess(
  table: AccessTable,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationAccess {
  const needs = new Set<string>();
  const variables: GovernedVariable[] = [];
  let introspects = false;
  const info = new TypeInfo(schema);
  const look = visitWithTypeInfo(info, {
    Field(node) {
      const parent = info.getParentType();
      if (node.name.value === '__typename') return undefined;
      if (!isObjectType(parent)) throw new Error(`No access entry can stand for ${node.name.value} here.`);
      if (parent.name.startsWith('__') || node.name.value.startsWith('__')) {
        introspects = true;
        return false;
      }
      needs.add(`${parent.name}.${node.name.value}`);
      return undefined;
    },
    ObjectField(node) {
      const type = getNamedType(info.getParentInputType());
      if (isInputObjectType(type) && table.governs(type.name)) needs.add(`${type.name}.${node.name.value}`);
    },
    EnumValue(node) {
      const type = getNamedType(info.getInputType());
      if (isEnumType(type) && table.governs(type.name)) needs.add(`${type.name}.${node.value}`);
    },
    Variable(node) {
      const type = getNamedType(info.getInputType());
      if ((isInputObjectType(type) || isEnumType(type)) && mayBeGoverned(table, type))
        variables.push({ name: node.name.value, type });
    },
  });
  const used = new Set<string>();
  const queue: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let node = queue.pop(); node; node = queue.pop()) {
    visit(node, look);
    visit(node, {
      FragmentSpread({ name }: { name: { value: string } }) {
        const fragment = document.definitions.find(
          (d): d is FragmentDefinitionNode => d.kind === 'FragmentDefinition' && d.name.value === name.value,
        );
        if (fragment && !used.has(name.value)) {
          used.add(name.value);
          queue.push(fragment);
        }
      },
    });
  }

  const verdicts = new Map<string, string | null>();
  return {
    check(roles, rolesKey, values) {
      let verdict = verdicts.get(rolesKey);
      if (verdict === undefined) {
        verdict =
          introspects && !roles.includes(Role.ADMIN)
            ? 'the schema'
            : ([...needs].find((need) => !table.allows(roles, ...(need.split('.') as [string, string]))) ??
              null);
        verdicts.set(rolesKey, verdict);
      }
      if (verdict) throw new Forbidden(`Your role does not allow ${verdict}.`);
      for (const { name, type } of variables) checkValue(table, roles, type, values[name]);
    },
  };
}

/** Whether this type or one below it has entries: most inputs have none and cost nothing at run time. */
function mayBeGoverned(
  table: AccessTable,
  type: GraphQLInputObjectType | GraphQLEnumType,
  seen = new Set<string>(),
): boolean {
  if (table.governs(type.name)) return true;
  if (isEnumType(type) || seen.has(type.name)) return false;
  seen.add(type.name);
  return Object.values(type.getFields()).some((field) => {
    const inner = getNamedType(field.type);
    return (isInputObjectType(inner) || isEnumType(inner)) && mayBeGoverned(table, inner, seen);
  });
}

function checkValue(
  table: AccessTable,
  roles: readonly Role[],
  type: GraphQLInputObjectType | GraphQLEnumType,
  value: unknown,
): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) return value.forEach((v) => checkValue(table, roles, type, v));
  const refuse = (field: string): void => {
    if (table.governs(type.name) && !table.allows(roles, type.name, field))
      throw new Forbidden(`Your role does not allow ${type.name}.${field}.`);
  };
  if (isEnumType(type)) return refuse(String(value));
  if (typeof value !== 'object') return;
  const fields = type.getFields();
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined || !fields[key]) continue;
    refuse(key);
    const of = getNamedType(fields[key].type);
    if (isInputObjectType(of) || isEnumType(of)) checkValue(table, roles, of, inner);
  }
}
