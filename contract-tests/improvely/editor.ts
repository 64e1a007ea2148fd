// What users of this vendor write in an editor; `|` is where they look or type.

export const before = `import {
  type CreateUserInput, createImprovelyClient, type GrantUserPermissionInput, type GrantUserPermissionInputWithId,
} from "user-permission-clients/improvely";
const improvely = createImprovelyClient();
`;

export const hovers = [
  'improvely.grantUser|Permission({ email: "dan@example.com", project: 1, permission: "view" });',
  'improvely.grantUserPermission({ email: "dan@example.com", proj|ect: 1, permission: "view" });',
  'improvely.grantUserPermission({ email: "dan@example.com", project: 1, permis|sion: "view" });',
  'improvely.grantUserPermission({ em|ail: "dan@example.com", project: 1, permission: "view" });',
  "let input: GrantUserPermission|Input;",
  "let input: GrantUserPermissionInput|WithId;",
  "improvely.createUser({} as CreateUserInput).then((us|er) => user);",
];

export const signatures = ["improvely.grantUserPermission(|", "improvely.createUser(|"];

export const completions = [
  "improvely.|",
  "improvely.grantUserPermission({ |",
  'improvely.grantUserPermission({ id: 1, project: 1, permission: "|" });',
];

export const mistakes = [
  'improvely.grantUserPermission({ project: 1, permission: "view" });',
  'improvely.grantUserPermission({ id: 7, project: "1", permission: "view" });',
  'improvely.grantUserPermission({ id: 7, project: 1, permission: "admin" });',
  'improvely.grantUserPermission({ id: 7, project: 1, permission: "view", key: "90c0" });',
  "improvely.grantUserPermission({ id: 7, project: 1 });",
];
