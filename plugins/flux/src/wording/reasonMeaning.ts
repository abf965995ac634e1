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

import { meaning } from '../messages';

/** What a reason of a condition comes down to. */
export type MeaningKey = keyof typeof meaning.what;

/**
 * Reasons of the Flux controllers, 2.0 to 2.9 (the constants of each `api`
 * package and of fluxcd/pkg apis/meta); those of one cause share a meaning.
 */
const REASONS: Readonly<Record<string, MeaningKey>> = {
  HealthCheckFailed: 'healthCheck',
  HealthCheckCanceled: 'healthCheck',
  BuildFailed: 'build',
  DirectoryCreationFailed: 'storage',
  ArtifactFailed: 'path',
  ReconciliationFailed: 'apply',
  PruneFailed: 'prune',
  DependencyNotReady: 'dependency',
  SourceNotReady: 'sourceNotReady',
  SourceUnavailable: 'sourceNotReady',
  NoSourceArtifact: 'sourceNotReady',
  InstallFailed: 'helmAction',
  UpgradeFailed: 'helmAction',
  RollbackFailed: 'helmAction',
  UninstallFailed: 'helmAction',
  RetriesExceeded: 'helmAction',
  MissingRollbackTarget: 'helmAction',
  RollbackSucceeded: 'helmRemediated',
  UninstallSucceeded: 'helmAction',
  TestFailed: 'helmTest',
  ValuesError: 'values',
  GitOperationFailed: 'git',
  AuthenticationFailed: 'authentication',
  VerificationError: 'verification',
  InvalidCommitSignature: 'verification',
  InvalidTagSignature: 'verification',
  ChartVerificationError: 'verification',
  OCIArtifactPullFailed: 'registry',
  OCIArtifactLayerOperationFailed: 'registry',
  IndexationFailed: 'registry',
  ChartPullError: 'registry',
  BucketOperationFailed: 'registry',
  ReadOperationFailed: 'registry',
  InvalidChartReference: 'chart',
  ValuesFilesError: 'chart',
  DependencyBuildError: 'chart',
  ChartPackageError: 'chart',
  MetadataPatchError: 'chart',
  URLInvalid: 'invalid',
  ImageURLInvalid: 'invalid',
  InvalidPolicy: 'invalid',
  InvalidCELExpression: 'invalid',
  ValidationFailed: 'invalid',
  UnsupportedSourceKind: 'invalid',
  InvalidUpdateStrategy: 'invalid',
  InvalidSourceConfiguration: 'invalid',
  AccessDenied: 'access',
  StatOperationFailed: 'storage',
  ArchiveOperationFailed: 'storage',
  SymlinkUpdateFailed: 'storage',
  AcquireLockFailed: 'storage',
};

/** @returns undefined for a reason that says nothing special */
export function reasonMeaning(
  reason: string | undefined,
): MeaningKey | undefined {
  return reason !== undefined && Object.hasOwn(REASONS, reason)
    ? REASONS[reason]
    : undefined;
}
