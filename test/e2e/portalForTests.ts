/*
 * Copyright 2026 The Fluxwatch Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/**
 * Where the portal that the browser tests look at is found: beside the one of
 * `npm start`, so that both can run at once.
 */
const firstPort = Number(process.env.FLUXWATCH_TEST_PORT ?? 3100);

/** Ports, by the environment variables that the portal and its configuration read. */
export const ports = {
  FLUXWATCH_APP_PORT: firstPort,
  FLUXWATCH_BACKEND_PORT: firstPort + 1,
  FLUXWATCH_PRODUCTION_PORT: firstPort + 2,
  FLUXWATCH_PRODUCTION_CONTROL_PORT: firstPort + 3,
  FLUXWATCH_STAGING_PORT: firstPort + 4,
  FLUXWATCH_STAGING_CONTROL_PORT: firstPort + 5,
  /** Nobody listens here. */
  FLUXWATCH_RECOVERY_PORT: firstPort + 6,
  FLUXWATCH_EDGE_PORT: firstPort + 7,
  FLUXWATCH_EDGE_CONTROL_PORT: firstPort + 8,
};

export const portalUrl = `http://localhost:${ports.FLUXWATCH_APP_PORT}`;
