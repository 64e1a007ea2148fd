// What users of this vendor write in an editor; `|` is where they look or type.

export const before = `import {
  createClarifeyeClient, type InviteUserInput, type Permission, type PermissionRecord,
} from "user-permission-clients/clarifeye";
const clarifeye = createClarifeyeClient();
const ids = { project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a", permission_id: "9a2f6a0e-5f0e-4c5c-9d5a-3f1c8a7b2d10" };
declare const record: PermissionRecord;
declare const error: unknown;
`;

export const hovers = [
  'clarifeye.update|UserPermissions({ ...ids, permissions: ["CAN_VIEW_DATA"] });',
  "clarifeye.update|UserPermissions;",
  "clarifeye.listProjectUsers(ids).then((pa|ge) => page);",
  'clarifeye.updateUserPermissions({ ...ids, permi|ssions: ["CAN_VIEW_DATA"] });',
  'clarifeye.updateUserPermissions({ project_id: "", permission|_id: "", permissions: [] });',
  'clarifeye.listProjectUsers({ project_id: "", li|mit: 10 });',
  "record.permis|sions;",
  "record.us|er;",
  "record.user?.date_jo|ined;",
  'const permission: Permi|ssion = "CAN_RUN_TASKS";',
  'const input: InviteUser|Input = { ...ids, email: "", permissions: [] };',
  'clarifeye.inviteUser({ ...ids, email: "", permissions: [] }).then(({ ty|pe }) => type);',
  "for await (const e|ach of clarifeye.listInvitations.all(ids)) each;",
  "clarifeye.updateUserPermissions.with|Response({ ...ids, permissions: [] });",
  "if (clarifeye.updateUserPermissions.isHttpError(error) && error.status === 400 && error.documented) error.bo|dy;",
];

export const signatures = [
  "clarifeye.updateUserPermissions(|",
  "clarifeye.listProjectUsers(|",
  "clarifeye.listProjectUsers.all(|",
  "clarifeye.inviteUser.withResponse(|",
];

export const completions = [
  "clarifeye.|",
  "clarifeye.updateUserPermissions({ |",
  'clarifeye.updateUserPermissions({ ...ids, permissions: ["|"] });',
  "clarifeye.updateUserPermissions.|",
  "record.user?.|",
];

export const mistakes = [
  'clarifeye.updateUserPermissions({ ...ids, permissions: ["CAN_FLY"] });',
  'clarifeye.updateUserPermissions({ ...ids, permissions: "CAN_VIEW_DATA" });',
  "clarifeye.updateUserPermissions(ids);",
  'clarifeye.updateUserPermissions({ ...ids, permissions: [], profile: "tech" });',
  "clarifeye.updateUserPermissions({ ...ids, permissions: [], project_id: undefined });",
  "clarifeye.updateUserPermission({ ...ids, permissions: [] });",
  'clarifeye.listProjectUsers({ ...ids, limit: "10" });',
  "clarifeye.listProjectUsers({ ...ids, limits: 10 });",
  "record.permission;",
  "record.permissions.length;",
  'createClarifeyeClient({ baseURL: "http://127.0.0.1:4010" });',
  "clarifeye.listProjectUsers(ids, { timeout: 1000 });",
];
