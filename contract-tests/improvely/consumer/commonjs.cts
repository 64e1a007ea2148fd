// A CommonJS file, which compilers let require() an ES module since TypeScript 5.8.

import clients = require("user-permission-clients");
import mock = require("user-permission-clients/mock");

const improvely: clients.ImprovelyClient = clients.createImprovelyClient({ key: "k" });

// @ts-expect-error neither id nor email
const refused = () => improvely.grantUserPermission({ project: 1, permission: "view" });

export = { improvely, mock, refused };
