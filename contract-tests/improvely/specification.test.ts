import { specificationAgrees } from "../harness/specification-agrees.ts";
import { grantUserPermission } from "./documented.ts";

specificationAgrees(grantUserPermission);
