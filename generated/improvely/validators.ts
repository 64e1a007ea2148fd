// Generated from openapi/improvely.yaml. Do not edit: run `npm run generate`.

import { anyOf } from "../validation/branches.ts";
import { type Validator } from "../validation/fault.ts";
import { additional, known, property, required } from "../validation/objects.ts";
import { minimum, pattern } from "../validation/scalars.ts";
import { boolean, integer, isObject, object, string } from "../validation/types.ts";
import { constant, oneOfValues } from "../validation/values.ts";

export const UserEmail_pattern = pattern("^[^\\s@\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@\\x00-\\x1f\\x7f-\\x9f]+$");
export const UserEmail: Validator = (value, faults) => UserEmail_pattern(value, string(value, faults));
export const createUser_input_known = known(["first_name","last_name","email","password","timezone","is_administrator","notify_goal","notify_fraud"]);
export const createUser_input: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "first_name", value.first_name, faults);
    faults = required(value, "last_name", value.last_name, faults);
    faults = required(value, "email", value.email, faults);
    faults = required(value, "password", value.password, faults);
    faults = additional(value, createUser_input_known, undefined, faults);
    faults = property(value, "first_name", value.first_name, string, faults);
    faults = property(value, "last_name", value.last_name, string, faults);
    faults = property(value, "email", value.email, UserEmail, faults);
    faults = property(value, "password", value.password, string, faults);
    faults = property(value, "timezone", value.timezone, string, faults);
    faults = property(value, "is_administrator", value.is_administrator, boolean, faults);
    faults = property(value, "notify_goal", value.notify_goal, boolean, faults);
    faults = property(value, "notify_fraud", value.notify_fraud, boolean, faults);
  }
  return faults;
};
export const CreatedUser_status_const = constant("success");
export const minimum_1 = minimum(1);
export const UserId: Validator = (value, faults) => minimum_1(value, integer(value, faults));
export const CreatedUser: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "status", value.status, faults);
    faults = property(value, "status", value.status, CreatedUser_status_const, faults);
    faults = property(value, "id", value.id, UserId, faults);
  }
  return faults;
};
export const Error_status_const = constant("error");
export const Error: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "status", value.status, faults);
    faults = property(value, "status", value.status, Error_status_const, faults);
    faults = property(value, "type", value.type, string, faults);
    faults = property(value, "message", value.message, string, faults);
  }
  return faults;
};
export const UserReference_1: Validator = (value, faults) => {
  if (isObject(value)) {
    faults = required(value, "id", value.id, faults);
    faults = property(value, "id", value.id, UserId, faults);
  }
  return faults;
};
export const UserReference_2: Validator = (value, faults) => {
  if (isObject(value)) {
    faults = required(value, "email", value.email, faults);
    faults = property(value, "email", value.email, UserEmail, faults);
  }
  return faults;
};
export const UserReference: Validator = (value, faults) => anyOf(value, faults, UserReference_1, UserReference_2);
export const deleteUser_input_known = known(["id","email"]);
export const deleteUser_input: Validator = (value, faults) => {
  faults = UserReference(value, object(value, faults));
  if (isObject(value)) {
    faults = additional(value, deleteUser_input_known, undefined, faults);
    faults = property(value, "id", value.id, UserId, faults);
    faults = property(value, "email", value.email, UserEmail, faults);
  }
  return faults;
};
export const Success: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "status", value.status, faults);
    faults = property(value, "status", value.status, CreatedUser_status_const, faults);
  }
  return faults;
};
export const ProjectNumber: Validator = (value, faults) => minimum_1(value, integer(value, faults));
export const Permission_enum = oneOfValues("view", "full");
export const Permission: Validator = (value, faults) => Permission_enum(value, string(value, faults));
export const grantUserPermission_input_known = known(["id","email","project","permission"]);
export const grantUserPermission_input: Validator = (value, faults) => {
  faults = UserReference(value, object(value, faults));
  if (isObject(value)) {
    faults = required(value, "project", value.project, faults);
    faults = required(value, "permission", value.permission, faults);
    faults = additional(value, grantUserPermission_input_known, undefined, faults);
    faults = property(value, "id", value.id, UserId, faults);
    faults = property(value, "email", value.email, UserEmail, faults);
    faults = property(value, "project", value.project, ProjectNumber, faults);
    faults = property(value, "permission", value.permission, Permission, faults);
  }
  return faults;
};
export const revokeUserPermission_input_known = known(["id","email","project"]);
export const revokeUserPermission_input: Validator = (value, faults) => {
  faults = UserReference(value, object(value, faults));
  if (isObject(value)) {
    faults = required(value, "project", value.project, faults);
    faults = additional(value, revokeUserPermission_input_known, undefined, faults);
    faults = property(value, "id", value.id, UserId, faults);
    faults = property(value, "email", value.email, UserEmail, faults);
    faults = property(value, "project", value.project, ProjectNumber, faults);
  }
  return faults;
};
