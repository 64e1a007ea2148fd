// Generated from openapi/clarifeye.yaml. Do not edit: run `npm run generate`.

import { anyOf } from "../validation/branches.ts";
import { type Validator } from "../validation/fault.ts";
import { items } from "../validation/lists.ts";
import { additional, known, property, required } from "../validation/objects.ts";
import { format, maximum, minimum, pattern } from "../validation/scalars.ts";
import { array, integer, isObject, nullValue, object, string, types } from "../validation/types.ts";
import { oneOfValues } from "../validation/values.ts";

export const uuid = format("uuid", /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/);
export const listProjectUsers_input_project_id: Validator = (value, faults) => uuid(value, string(value, faults));
export const minimum_1 = minimum(1);
export const maximum_1000 = maximum(1000);
export const listProjectUsers_input_limit: Validator = (value, faults) => maximum_1000(value, minimum_1(value, integer(value, faults)));
export const minimum_0 = minimum(0);
export const listProjectUsers_input_offset: Validator = (value, faults) => minimum_0(value, integer(value, faults));
export const listProjectUsers_input_known = known(["project_id","search","limit","offset"]);
export const listProjectUsers_input: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "project_id", value.project_id, faults);
    faults = additional(value, listProjectUsers_input_known, undefined, faults);
    faults = property(value, "project_id", value.project_id, listProjectUsers_input_project_id, faults);
    faults = property(value, "search", value.search, string, faults);
    faults = property(value, "limit", value.limit, listProjectUsers_input_limit, faults);
    faults = property(value, "offset", value.offset, listProjectUsers_input_offset, faults);
  }
  return faults;
};
export const string_null = types("string,null", string, nullValue);
export const uri = format("uri", /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i);
export const PageUrl: Validator = (value, faults) => uri(value, string_null(value, faults));
export const date_time = format("date-time", /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[tT ](?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:[zZ]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/);
export const User_date_joined: Validator = (value, faults) => date_time(value, string(value, faults));
export const User: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = property(value, "id", value.id, listProjectUsers_input_project_id, faults);
    faults = property(value, "email", value.email, string, faults);
    faults = property(value, "date_joined", value.date_joined, User_date_joined, faults);
  }
  return faults;
};
export const Permission_enum = oneOfValues("CAN_PERFORM_ADMIN_ACTIONS", "CAN_VIEW_DATA", "CAN_RUN_TASKS", "CAN_VIEW_TECHNICAL_INTERFACE", "CAN_IMPERSONATE_OTHER_USERS");
export const Permission: Validator = (value, faults) => Permission_enum(value, string(value, faults));
export const PermissionRecord_permissions: Validator = (value, faults) => items(value, Permission, array(value, faults));
export const PermissionRecord: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = property(value, "id", value.id, listProjectUsers_input_project_id, faults);
    faults = property(value, "user", value.user, User, faults);
    faults = property(value, "permissions", value.permissions, PermissionRecord_permissions, faults);
  }
  return faults;
};
export const PermissionRecordPage_results: Validator = (value, faults) => items(value, PermissionRecord, array(value, faults));
export const PermissionRecordPage: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = property(value, "count", value.count, integer, faults);
    faults = property(value, "next", value.next, PageUrl, faults);
    faults = property(value, "previous", value.previous, PageUrl, faults);
    faults = property(value, "results", value.results, PermissionRecordPage_results, faults);
  }
  return faults;
};
export const Error: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = property(value, "error", value.error, string, faults);
  }
  return faults;
};
export const EmailAddress_pattern = pattern("^[^\\s@\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@\\x00-\\x1f\\x7f-\\x9f]+$");
export const EmailAddress: Validator = (value, faults) => EmailAddress_pattern(value, string(value, faults));
export const removeUserByEmail_input_known = known(["project_id","email"]);
export const removeUserByEmail_input: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "project_id", value.project_id, faults);
    faults = required(value, "email", value.email, faults);
    faults = additional(value, removeUserByEmail_input_known, undefined, faults);
    faults = property(value, "project_id", value.project_id, listProjectUsers_input_project_id, faults);
    faults = property(value, "email", value.email, EmailAddress, faults);
  }
  return faults;
};
export const updateUserPermissions_input_known = known(["project_id","permission_id","permissions"]);
export const updateUserPermissions_input: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "project_id", value.project_id, faults);
    faults = required(value, "permission_id", value.permission_id, faults);
    faults = required(value, "permissions", value.permissions, faults);
    faults = additional(value, updateUserPermissions_input_known, undefined, faults);
    faults = property(value, "project_id", value.project_id, listProjectUsers_input_project_id, faults);
    faults = property(value, "permission_id", value.permission_id, listProjectUsers_input_project_id, faults);
    faults = property(value, "permissions", value.permissions, PermissionRecord_permissions, faults);
  }
  return faults;
};
export const FieldErrors_additional: Validator = (value, faults) => items(value, string, array(value, faults));
export const FieldErrors_known = known([]);
export const FieldErrors: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = additional(value, FieldErrors_known, FieldErrors_additional, faults);
  }
  return faults;
};
export const updateUserPermissions_400: Validator = (value, faults) => anyOf(value, faults, Error, FieldErrors);
export const listInvitations_input_known = known(["project_id","status","search","limit","offset"]);
export const listInvitations_input: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "project_id", value.project_id, faults);
    faults = additional(value, listInvitations_input_known, undefined, faults);
    faults = property(value, "project_id", value.project_id, listProjectUsers_input_project_id, faults);
    faults = property(value, "status", value.status, string, faults);
    faults = property(value, "search", value.search, string, faults);
    faults = property(value, "limit", value.limit, listProjectUsers_input_limit, faults);
    faults = property(value, "offset", value.offset, listProjectUsers_input_offset, faults);
  }
  return faults;
};
export const Invitation_type_enum = oneOfValues("new_user", "existing_user");
export const Invitation_type: Validator = (value, faults) => Invitation_type_enum(value, string(value, faults));
export const Invitation: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = property(value, "id", value.id, string, faults);
    faults = property(value, "email", value.email, string, faults);
    faults = property(value, "permissions", value.permissions, PermissionRecord_permissions, faults);
    faults = property(value, "status", value.status, string, faults);
    faults = property(value, "created_at", value.created_at, string, faults);
    faults = property(value, "updated_at", value.updated_at, string, faults);
    faults = property(value, "invited_by", value.invited_by, User, faults);
    faults = property(value, "type", value.type, Invitation_type, faults);
  }
  return faults;
};
export const InvitationPage_results: Validator = (value, faults) => items(value, Invitation, array(value, faults));
export const InvitationPage: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = property(value, "count", value.count, integer, faults);
    faults = property(value, "next", value.next, PageUrl, faults);
    faults = property(value, "previous", value.previous, PageUrl, faults);
    faults = property(value, "results", value.results, InvitationPage_results, faults);
  }
  return faults;
};
export const inviteUser_input_known = known(["project_id","email","permissions"]);
export const inviteUser_input: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "project_id", value.project_id, faults);
    faults = required(value, "email", value.email, faults);
    faults = required(value, "permissions", value.permissions, faults);
    faults = additional(value, inviteUser_input_known, undefined, faults);
    faults = property(value, "project_id", value.project_id, listProjectUsers_input_project_id, faults);
    faults = property(value, "email", value.email, EmailAddress, faults);
    faults = property(value, "permissions", value.permissions, PermissionRecord_permissions, faults);
  }
  return faults;
};
export const cancelInvitation_input_invite_id_2_pattern = pattern("^(?!\\.{0,2}$)");
export const cancelInvitation_input_invite_id: Validator = (value, faults) => cancelInvitation_input_invite_id_2_pattern(value, string(value, faults));
export const cancelInvitation_input_known = known(["project_id","invite_id"]);
export const cancelInvitation_input: Validator = (value, faults) => {
  faults = object(value, faults);
  if (isObject(value)) {
    faults = required(value, "project_id", value.project_id, faults);
    faults = required(value, "invite_id", value.invite_id, faults);
    faults = additional(value, cancelInvitation_input_known, undefined, faults);
    faults = property(value, "project_id", value.project_id, listProjectUsers_input_project_id, faults);
    faults = property(value, "invite_id", value.invite_id, cancelInvitation_input_invite_id, faults);
  }
  return faults;
};
