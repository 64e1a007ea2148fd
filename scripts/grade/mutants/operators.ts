import { additionalProperties } from "../operators/additional-properties.ts";
import { bounds } from "../operators/bounds.ts";
import { combinations } from "../operators/combinations.ts";
import { constants, defaults } from "../operators/constants.ts";
import { controls } from "../operators/controls.ts";
import { deprecations } from "../operators/deprecations.ts";
import { enums } from "../operators/enums.ts";
import { examples } from "../operators/examples.ts";
import { extensions } from "../operators/extensions.ts";
import { formats } from "../operators/formats.ts";
import { mediaTypes } from "../operators/media-types.ts";
import { methodChanges } from "../operators/methods.ts";
import { operations } from "../operators/operations.ts";
import { parameters } from "../operators/parameters.ts";
import { pathParameters } from "../operators/path-parameters.ts";
import { paths } from "../operators/paths.ts";
import { properties } from "../operators/properties.ts";
import { references } from "../operators/references.ts";
import { requestBodies } from "../operators/request-bodies.ts";
import { required } from "../operators/required.ts";
import { responseHeaders } from "../operators/response-headers.ts";
import { responses } from "../operators/responses.ts";
import { security, securitySchemes } from "../operators/security.ts";
import { servers } from "../operators/servers.ts";
import { types } from "../operators/types.ts";
import type { Operator } from "./operator.ts";

/** All that is tried, in the order of the report. Each has its file; a new one needs one line here. */
export const operators: readonly Operator[] = [
  servers,
  paths,
  pathParameters,
  methodChanges,
  operations,
  parameters,
  security,
  securitySchemes,
  requestBodies,
  mediaTypes,
  responses,
  responseHeaders,
  references,
  properties,
  required,
  types,
  enums,
  constants,
  defaults,
  formats,
  bounds,
  additionalProperties,
  combinations,
  examples,
  extensions,
  deprecations,
  controls,
];
