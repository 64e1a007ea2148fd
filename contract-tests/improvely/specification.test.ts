import { specificationAgrees } from "../harness/specification-agrees.ts";
import { documented } from "./documented.ts";

specificationAgrees("openapi/improvely.yaml", documented);
