import { specificationAgrees } from "../harness/specification-agrees.ts";
import { updateUserPermissions } from "./documented.ts";

specificationAgrees(updateUserPermissions);
