import { CacheProvider } from '@emotion/react';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { lazy, Suspense } from 'react';
import { createHashRouter, Outlet, Route, RouterProvider } from 'react-router';
import { LoadingSoon } from './common/LoadingSoon.js';
import { DeskLayout } from './layout/DeskLayout.js';
import { DeskTheme } from './layout/DeskTheme.js';
import { ErrorPage } from './layout/ErrorPage.js';
import { NoAccessPage } from './layout/NoAccessPage.js';
import { Notices } from './layout/Notices.js';
import { NotFoundPage } from './layout/NotFoundPage.js';
import { ResumeDecisions } from './moderation/comments/ResumeDecisions.js';
import { makeAuthProvider } from './providers/authProvider.js';
import { makeDataProvider } from './providers/dataProvider.js';
import { i18nProvider } from './providers/i18nProvider.js';
import { emotionCache } from './providers/nonce.js';
import { queryClient } from './providers/queryClient.js';
import { operations, pages, rooms, verbs } from './rooms.js';
import { SignInAgain } from './staff/login/SignInAgain.js';

const LoginPage = lazy(() => import('./staff/login/LoginPage.js'));
const ResetPage = lazy(() => import('./staff/login/ResetPage.js'));
const SetPasswordPage = lazy(() => import('./staff/login/SetPasswordPage.js'));
const HomePage = lazy(() => import('./desk/home/HomePage.js'));

const dataProvider = makeDataProvider(operations, verbs);
const authProvider = makeAuthProvider(operations);
const store = localStorageStore(undefined, 'desk');

const Loading = () => <LoadingSoon />;

/** What every page needs, signed in or not. */
function Frame() {
  return (
    <CacheProvider value={emotionCache}>
      <CoreAdminContext
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
      >
        <DeskTheme>
          <Suspense fallback={<LoadingSoon />}>
            <Outlet />
          </Suspense>
          {/* Here, so that who is signed out also reads why. */}
          <Notices />
        </DeskTheme>
      </CoreAdminContext>
    </CacheProvider>
  );
}

/**
 * react-admin's core with our own frame: its ready-made layout would be half of the first load.
 */
function Desk() {
  return (
    <>
      <ResumeDecisions />
      <SignInAgain />
      <CoreAdminUI
        layout={DeskLayout}
        dashboard={HomePage}
        loginPage={LoginPage}
        catchAll={NotFoundPage}
        accessDenied={NoAccessPage}
        error={({ error, resetErrorBoundary }) => (
          <ErrorPage error={error} again={() => resetErrorBoundary([])} />
        )}
        loading={Loading}
        requireAuth
        disableTelemetry
      >
        {rooms.map(({ resource, list, create, edit, show, recordRepresentation }) => (
          <Resource
            key={resource}
            name={resource}
            list={list}
            create={create}
            edit={edit}
            show={show}
            recordRepresentation={recordRepresentation}
          />
        ))}
        <CustomRoutes>
          {pages.map(({ path, Screen }) => (
            <Route key={path} path={path} element={<Screen />} />
          ))}
        </CustomRoutes>
      </CoreAdminUI>
    </>
  );
}

/**
 * A data router, because only that one can ask before unsaved changes are left. Who has no password yet stands before
 * two doors outside of react-admin's core, which would send everyone without a session to the sign-in page.
 */
const router = createHashRouter([
  {
    element: <Frame />,
    children: [
      { path: '/reset-password', element: <ResetPage /> },
      { path: '/set-password', element: <SetPasswordPage /> },
      { path: '*', element: <Desk /> },
    ],
  },
]);

/** Without transitions: with them a refused session loops between `/` and `/login`. */
export const App = () => <RouterProvider router={router} useTransitions={false} />;
