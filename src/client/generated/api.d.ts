// Generated from openapi.yaml by `npm run documents`. Do not edit.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive? */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can it do its work? Database, disk, engine, image, self-test */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What `npm run doctor` says of the engines and their machines
         * @description Starts no sandbox: `selfTest` is what this server found at its start.
         */
        get: operations["examine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/engines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Engines with their load and state */
        get: operations["listEngines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/engines/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Drain an engine, or take it in again
         * @description A drained engine gets no new sandboxes; its sessions go on until they end by themselves or are ended.
         */
        patch: operations["changeEngine"];
        trace?: never;
    };
    "/v1/admin/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is there a maintenance? */
        get: operations["getMaintenance"];
        /**
         * Begin or end a maintenance
         * @description During a maintenance no session is started, on any server. `GET /health/ready` shows the message and stays ready.
         */
        put: operations["setMaintenance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove the sandboxes that wait for sessions
         * @description Of all sizes and engines; sessions keep theirs. They are gone within seconds, and as many as POOL says are made anew: for when what waits is suspected.
         */
        delete: operations["emptyPool"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many sessions there may be */
        get: operations["getQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set how many sessions there may be
         * @description It holds at once, on every server, until it is set to null: then what is configured holds again. Sessions that run already go on.
         */
        patch: operations["changeQuotas"];
        trace?: never;
    };
    "/v1/admin/quotas/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set how many sessions one user may have */
        put: operations["setUserQuota"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs where */
        get: operations["listSandboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys, newest first */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description The answer is the only one that shows the key. A scope that you do not have yourself cannot be given away.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at an API key */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description It is worth nothing from then on, and its sockets are closed. No error where it was revoked already.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace an API key by a new one with the same rights
         * @description The old key is worth nothing from then on. The answer is the only one that shows the new one.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at an assignment */
        get: operations["getAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or archive an assignment
         * @description With `If-Match` only if nobody has changed it since. A new due time or late policy makes the grades again of the attempts that were made; nothing else touches what is graded. The lab version stays.
         */
        patch: operations["changeAssignment"];
        trace?: never;
    };
    "/v1/assignments/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the learners with times of their own */
        get: operations["listExtensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}/extensions/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a learner times or attempts of their own
         * @description In place of the one before. Another due time makes the learner's grade again of the attempts that were made.
         */
        put: operations["putExtension"];
        post?: never;
        /** Take an extension back */
        delete: operations["deleteExtension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when, from where; newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole log, or what the filter leaves, as a stream */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in with a one-time link */
        post: operations["loginByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Tokens last for LOGIN_HOURS (12 by default). A page logs in with `cookie: true`; then no script can read the token.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log out: the token is worth nothing afterwards */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ways to log in */
        get: operations["listLoginMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the OpenID provider sends the browser back to
         * @description Sets the login cookie and redirects to the path that the login began with. Who accepts text/html and is refused is sent to /login?refused=REASON, which tells a person why; others get the problem, where `reason` says the same.
         */
        get: operations["finishProviderLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Log in at the OpenID provider
         * @description For browsers: redirects to the provider, which sends the browser back to /v1/auth/oidc/callback. Who accepts text/html and is refused is sent to /login?refused=REASON, which tells a person why.
         */
        get: operations["beginProviderLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password: all other logins end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with a one-time link: all logins end */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your courses, newest first */
        get: operations["listCourses"];
        put?: never;
        /**
         * Make a course
         * @description Whoever makes it is its first instructor.
         */
        post: operations["createCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a course */
        get: operations["getCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or archive a course
         * @description With `If-Match` only if nobody has changed it since. `{"archived": true}` archives it, `false` brings it back.
         */
        patch: operations["changeCourse"];
        trace?: never;
    };
    "/v1/courses/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a course's assignments, newest first */
        get: operations["listAssignments"];
        put?: never;
        /** Assign a lab, or one task of it */
        post: operations["createAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live board of a course
         * @description Every learner of the course with their newest session in it. Carries an ETag that changes with every event of the course; the minutes run on without one.
         */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new enrolment code
         * @description The one before is worth nothing from then on.
         */
        post: operations["renewEnrolCode"];
        /** Let nobody enrol by code any more */
        delete: operations["removeEnrolCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who is in a course, newest first */
        get: operations["listEnrolments"];
        put?: never;
        /**
         * Enrol somebody
         * @description Who is in the course already gets this role and section (200); what is left out stays as it is. Others are learners unless a role is said.
         */
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/enrolments/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take somebody out of a course
         * @description Grades stay, access ends.
         */
        delete: operations["endEnrolment"];
        options?: never;
        head?: never;
        /** Give somebody another role or section */
        patch: operations["changeEnrolment"];
        trace?: never;
    };
    "/v1/courses/{id}/enrolments/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol a list of people from CSV
         * @description Columns: email, name, section, role. With a wrong line nothing is done, unless `skipErrors`. Doing it twice changes nothing the second time.
         */
        post: operations["importEnrolments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A course's grades, as JSON in pages or as one CSV
         * @description With `Accept: text/csv` the same as /grades.csv.
         */
        get: operations["courseGrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/grades.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A course's grades as CSV
         * @description Safe to open in a spreadsheet: texts that look like formulas begin with an apostrophe. Times are UTC.
         */
        get: operations["courseGradesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare grades with what others have of them
         * @description For each grade of the course: what we have, and which version each webhook, LMS and record store that is told of it has acknowledged.
         */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/ledger/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the grades that differ again
         * @description Looks at up to 2000 grades; where `nextCursor` is not null there are more, so call again with it as `cursor`.
         */
        post: operations["repairLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a hint, a command to try, or a note to learners
         * @description To one, some or all. It waits for who is away; the streams of live sessions tell it at once (`message.received`).
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a course's learners stand, per assignment and task */
        get: operations["courseProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a course's sections, by name */
        get: operations["listSections"];
        put?: never;
        /** Make a section */
        post: operations["createSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{id}/sections/{sectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a section
         * @description Its learners stay in the course, without a section.
         */
        delete: operations["deleteSection"];
        options?: never;
        head?: never;
        /** Rename a section */
        patch: operations["renameSection"];
        trace?: never;
    };
    "/v1/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol in a course by its code */
        post: operations["enrolByCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the labs */
        get: operations["listLabs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labs/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a lab: what it teaches, and its tasks */
        get: operations["getLab"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/contexts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Courses of learning platforms that belong to a course here
         * @description For the instructors of the course that `course` names; an admin sees all.
         */
        get: operations["listLtiContexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/contexts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Let a platform's course belong to another course here
         * @description For admins: whoever teaches the platform's course teaches the one here from then on. What its links led to stays in the old course.
         */
        patch: operations["mapLtiContext"];
        trace?: never;
    };
    "/v1/lti/contexts/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a platform's roster now
         * @description A job does the same every six hours. Who is new is enrolled; who has left is no more, and keeps their grades. Enrolments made by hand, code or file stay as they are.
         */
        post: operations["syncLtiRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/deep-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be chosen for a platform's course
         * @description `id` is that of the launch.
         */
        get: operations["getLtiChoices"];
        put?: never;
        /**
         * Choose: gives the signed message for the platform
         * @description Once for each launch. Each item becomes a link in the platform's course; its first launch makes the assignment here.
         */
        post: operations["answerLtiDeepLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys with which our messages to platforms are verified */
        get: operations["getLtiKeySet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our signing keys, the newest first */
        get: operations["listLtiKeys"];
        put?: never;
        /**
         * Make a new signing key
         * @description It is published at once and signs from a day on, so that platforms have read it by then; the old one stays published for a week more. A job does the same every 90 days.
         */
        post: operations["rotateLtiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/line-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A course's columns in the gradebooks of platforms */
        get: operations["listLtiLineItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/line-items/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grades here beside those that the platform has
         * @description Asks the platform for its results. A platform may scale: `agrees` compares shares of the maximum.
         */
        get: operations["getLtiLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/line-items/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send grades to the platform again
         * @description They go through the outbox, in order behind what waits there.
         */
        post: operations["resendLtiScores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a launch's one-time code into a login
         * @description The launch page holds the code. What fails uses the code up.
         */
        post: operations["exchangeLtiLaunch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List learning platforms, newest first */
        get: operations["listLtiPlatforms"];
        put?: never;
        /**
         * Add a learning platform by hand
         * @description For a platform without Dynamic Registration. docs/lms has, for each LMS, where to find these addresses.
         */
        post: operations["addLtiPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/platforms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One learning platform */
        get: operations["getLtiPlatform"];
        put?: never;
        post?: never;
        /**
         * Forget a learning platform
         * @description Its links and grade columns are forgotten too. Courses, people and grades stay here.
         */
        delete: operations["deleteLtiPlatform"];
        options?: never;
        head?: never;
        /** Change or disable a learning platform */
        patch: operations["changeLtiPlatform"];
        trace?: never;
    };
    "/v1/lti/platforms/{id}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a deployment of a platform */
        post: operations["addLtiDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/platforms/{id}/deployments/{deployment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a deployment: it launches nothing more */
        delete: operations["deleteLtiDeployment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/platforms/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test the connection to a platform, step by step
         * @description Reads its keys, asks its authentication page whether it is there, and gets an access token with a signed assertion.
         */
        post: operations["testLtiPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a one-time link with which a platform registers itself
         * @description LTI Dynamic Registration. The link is good for a day and works once; whoever has it can register one platform, so send it as you would a password.
         */
        post: operations["inviteLtiPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your assignments, newest first, with due time, state and grade */
        get: operations["listMyAssignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a course
         * @description Your grades stay.
         */
        delete: operations["leaveCourse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What instructors have sent you, newest first */
        get: operations["listMyMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/messages/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a message as seen */
        put: operations["markMessageSeen"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your best at every task of every lab */
        get: operations["listMyProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemas/lab.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The JSON Schema of lab.yaml, for editors
         * @description Begin a lab file with `# yaml-language-server: $schema=ADDRESS/v1/schemas/lab.json`, and an editor completes and checks it.
         */
        get: operations["getLabSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sessions, newest first */
        get: operations["listSessions"];
        put?: never;
        /**
         * Start a lab
         * @description Of a lab, or of an assignment; or a lab as a demonstration that a course may watch. Answers with the session of it that the learner runs already (200), or a new one (201). An API key with `sessions:write`, or an admin, says for whom.
         */
        post: operations["startSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a session
         * @description Carries an ETag; with If-None-Match it answers 304 while nothing has changed.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /**
         * End a session
         * @description Answers at once; the sandbox is removed in the background. No error where it has ended already.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the captures of a session */
        get: operations["listCaptures"];
        put?: never;
        /** Capture packets on one or many interfaces */
        post: operations["startCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/captures/{captureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a capture */
        get: operations["getCapture"];
        put?: never;
        post?: never;
        /** Stop a capture and delete its file */
        delete: operations["deleteCapture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/captures/{captureId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a capture as pcapng
         * @description For Wireshark and tshark. Of a running capture, what it holds now. One byte range may be asked for.
         */
        get: operations["downloadCapture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/captures/{captureId}/packets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decoded packets, in order */
        get: operations["listPackets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/captures/{captureId}/packets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One packet with all its layers */
        get: operations["getPacket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/captures/{captureId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a capture
         * @description Answers when the file is complete. No error where it has ended already.
         */
        post: operations["stopCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a program and wait for its end
         * @description The program is killed when the client goes away. A program that fails is no error of the request: see exitCode.
         */
        post: operations["runCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events of a session, oldest first */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend a session */
        post: operations["extendSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The guide of a session, as blocks of Markdown and actions */
        get: operations["getGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise the hand
         * @description Seen on the course's board at once. Again, with another note, changes the note.
         */
        post: operations["raiseHand"];
        /**
         * Lower the hand
         * @description By the learner, or by an instructor who has helped.
         */
        delete: operations["lowerHand"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Help a learner: more time, one host as it was, a hint
         * @description The learner is told who did it.
         */
        post: operations["helpSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/quizzes/{quizId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question of the guide that is not graded */
        post: operations["answerQuiz"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring the topology back to how the lab, or one of its tasks, begins */
        post: operations["resetSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tasks of a session */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/tasks/{taskId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the attempts at a task, newest first */
        get: operations["listAttempts"];
        put?: never;
        /** Grade a task now */
        post: operations["gradeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/tasks/{taskId}/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the next hint at its cost */
        post: operations["takeHint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/tasks/{taskId}/solution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The solution, once the learner may see it */
        get: operations["getSolution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the terminals of a session */
        get: operations["listTerminals"];
        put?: never;
        /**
         * Open a terminal
         * @description Waits up to 30 s for the session to be ready. Attach to it over the WebSocket in `Location`.
         */
        post: operations["openTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/terminals/{terminalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Close a terminal and end its shell */
        delete: operations["closeTerminal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/topology": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Declared and observed topology, and the drift between them */
        get: operations["getTopology"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/topology/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a repair would do, without doing it */
        get: operations["planRepair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/topology/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring what the lab declares back; what the learner made stays */
        post: operations["repairTopology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let instructors type in your terminals for a while */
        put: operations["allowTyping"];
        post?: never;
        /**
         * Let instructors only watch again
         * @description Typing stops at once.
         */
        delete: operations["endTyping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/walks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the walks of a session, newest first */
        get: operations["listWalks"];
        put?: never;
        /**
         * Follow one packet hop by hop
         * @description Sends one packet and captures it on every interface at once; or, with `filter`, waits for the next packet that matches; or, with `walk`, does what the lab declares under that id. Answers when the walk is over. A client that goes away ends it. A learner is not shown a packet that a task wants predicted, before they have said what they expect.
         */
        post: operations["walkPacket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/walks/{walkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a walk */
        get: operations["getWalk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/walks/{walkId}/pcapng": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the copies of a walk's packet as pcapng
         * @description The packet, its reply and the ARP around them, as every interface saw them, in order of time.
         */
        get: operations["downloadWalk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List accounts, newest first */
        get: operations["listUsers"];
        put?: never;
        /** Make an account */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at an account */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Erase an account: personal data go, statistics stay
         * @description Name, address, logins, keys, what they typed and were told are removed for ever; attempts and grades stay, as nobody's. No error where it was done already.
         */
        delete: operations["eraseUser"];
        options?: never;
        head?: never;
        /**
         * Change name or role of an account, disable or enable it
         * @description It holds at once: sockets that are not allowed any more are closed.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/users/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a one-time link to log in, or to choose a new password
         * @description Earlier links of the user for the same purpose end. An API key with `sessions:write` makes links that log learners in, and no others.
         */
        post: operations["makeLoginLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks, newest first */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Make a webhook
         * @description The answer is the only one that shows the secret.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a webhook */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Delete a webhook and its log */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change, disable or enable a webhook */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a webhook was told, newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{messageId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one message again
         * @description It keeps its `webhook-id`, and goes before what is younger and still waits.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test message
         * @description Sends the type `ping`, behind what waits already. What came of it is among the deliveries.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send everything since a time again */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret
         * @description For 24 hours what is sent carries two signatures, by the new secret and by the one before. The answer is the only one that shows the new one.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "id": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "email": "learner@example.org",
         *       "name": "A learner",
         *       "role": "learner",
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "disabledAt": null,
         *       "erasedAt": null
         *     }
         */
        Account: {
            /** Format: date-time */
            createdAt: string;
            /** @description Cannot log in from then on */
            disabledAt: string | null;
            email: string;
            /** @description Personal data are gone from then on */
            erasedAt: string | null;
            /** @description As the service gave it */
            id: string;
            name: string;
            /**
             * @description In the service; what somebody is in a course is their enrolment's
             * @enum {string}
             */
            role: "learner" | "instructor" | "admin";
        };
        /**
         * @example {
         *       "name": "Ada Lovelace"
         *     }
         * @example {
         *       "role": "instructor"
         *     }
         */
        AccountChangeInput: {
            /** @description true: ends all logins, and lets nobody in again until it is false */
            disabled?: boolean;
            name?: string;
            /** @enum {string} */
            role?: "learner" | "instructor" | "admin";
        };
        /**
         * @description A machine's key, without the key
         * @example {
         *       "id": "0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091",
         *       "name": "Moodle of the school",
         *       "scopes": [
         *         "sessions:write",
         *         "users:read"
         *       ],
         *       "courseId": null,
         *       "createdById": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "expiresAt": "2027-03-01T00:00:00.000Z",
         *       "lastUsedAt": null,
         *       "revokedAt": null
         *     }
         */
        ApiKey: {
            /** @description It reaches this course only; null: the whole service */
            courseId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description As the service gave it */
            createdById: string;
            expiresAt: string | null;
            /** @description As the service gave it */
            id: string;
            /** @description To the minute */
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @description What it is for; it ends where its maker's own rights end */
            scopes: string[];
        };
        /**
         * @example {
         *       "id": "0190b6cf-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
         *       "courseId": "0190b6ce-7c01-7a52-8f6b-5d2c1b0a9e8f",
         *       "title": "Pod to pod on one node",
         *       "lab": {
         *         "slug": "pod-to-pod-same-node",
         *         "hash": "5f2b…"
         *       },
         *       "taskId": null,
         *       "opensAt": "2026-03-02T01:00:00.000Z",
         *       "dueAt": "2026-03-09T15:59:00.000Z",
         *       "closesAt": "2026-03-16T15:59:00.000Z",
         *       "late": {
         *         "graceMinutes": 15,
         *         "percentPerDay": 10,
         *         "maxPercent": 50
         *       },
         *       "attempts": null,
         *       "weight": 1,
         *       "exam": false,
         *       "tasks": [
         *         {
         *           "id": "plug-in",
         *           "title": {
         *             "en": "Plug pod1 in"
         *           },
         *           "points": 10,
         *           "counts": true
         *         }
         *       ],
         *       "maxScore": 10,
         *       "passPercent": 60,
         *       "state": "open",
         *       "yours": {
         *         "opensAt": "2026-03-02T01:00:00.000Z",
         *         "dueAt": "2026-03-09T15:59:00.000Z",
         *         "closesAt": "2026-03-16T15:59:00.000Z",
         *         "attempts": null
         *       },
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "archivedAt": null,
         *       "version": 1
         *     }
         */
        Assignment: {
            archivedAt: string | null;
            attempts: number | null;
            closesAt: string | null;
            /** @description As the service gave it */
            courseId: string;
            /** Format: date-time */
            createdAt: string;
            dueAt: string | null;
            exam: boolean;
            /** @description As the service gave it */
            id: string;
            lab: {
                /** @description The version that its sessions use */
                hash: string;
                slug: string;
            };
            /** @description What lateness takes off; null: nothing */
            late: {
                /**
                 * @description After the due time, without loss
                 * @default 0
                 */
                graceMinutes: number;
                /**
                 * @description Lateness never takes more
                 * @default 100
                 */
                maxPercent: number;
                /** @description Of the points, for each day that has begun since the due time */
                percentPerDay: number;
            } | null;
            maxScore: number;
            opensAt: string | null;
            passPercent: number;
            /**
             * @description Now, with your extension
             * @enum {string}
             */
            state: "not-open" | "open" | "late" | "closed";
            /** @description Only this task counts; null: all of the lab's */
            taskId: string | null;
            tasks: {
                /** @description False where another single task is the assignment */
                counts: boolean;
                id: string;
                points: number;
                /** @description By language */
                title: {
                    [key: string]: string;
                };
            }[];
            title: string;
            /** @description Rises with every change */
            version: number;
            weight: number;
            /** @description The times and attempts that hold for you, with your extension */
            yours: {
                attempts: number | null;
                closesAt: string | null;
                dueAt: string | null;
                opensAt: string | null;
            };
        };
        AssignmentProgress: {
            /** @description As the service gave it */
            assignmentId: string;
            /** @description Every task that counts is passed */
            completedAt: string | null;
            /** @description What they work on, in the session that runs */
            currentTask: string | null;
            lastActivityAt: string | null;
            maxScore: number;
            /** @description At or above the lab's pass mark */
            passed: boolean;
            percent: number;
            /** @description After hints and lateness */
            score: number;
            /** @description From ready to the last activity, over all sessions */
            seconds: number;
            /** @description The one that runs */
            session: {
                /** @description As the service gave it */
                id: string;
                /** @enum {string} */
                state: "pending" | "starting" | "ready" | "resetting" | "stopping" | "ended" | "failed";
            } | null;
            tasks: {
                attempts: number;
                bestScore: number;
                counts: boolean;
                hints: number;
                id: string;
                lastAttemptAt: string | null;
                maxScore: number;
                passedAt: string | null;
            }[];
            updatedAt: string | null;
            /** @description Rises with every change; 0: no attempt yet */
            version: number;
        };
        Attempt: {
            /** @description The assignment that it counts for */
            assignmentId: string | null;
            /** Format: date-time */
            createdAt: string;
            durationMs: number;
            /** @description Points, hints deducted */
            earned: number;
            /** @description One result per check */
            evidence: components["schemas"]["CheckResult"][];
            /** @description As the service gave it */
            id: string;
            /** @description What lateness took; null where the attempt was in time or nothing is due */
            late: {
                dueAt: string;
                minutes: number;
                /** @description Of `earned` */
                percent: number;
                points: number;
            } | null;
            maxScore: number;
            passed: boolean;
            /** @description Points, hints and lateness deducted */
            score: number;
            /** @description As the service gave it */
            sessionId: string;
            taskId: string;
        };
        /**
         * @example {
         *       "id": "4711",
         *       "at": "2026-03-01T09:00:00.000Z",
         *       "actor": {
         *         "id": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *         "kind": "user",
         *         "name": "An instructor"
         *       },
         *       "action": "terminal.watch",
         *       "subject": "/v1/sessions/0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69/terminals/1",
         *       "address": "192.0.2.1",
         *       "detail": {
         *         "requestId": "0190b6ce-0000-7000-8000-000000000000"
         *       }
         *     }
         */
        AuditEntry: {
            /** @description The operation, or what was watched */
            action: string;
            /** @description Who; null: the service itself */
            actor: {
                id: string;
                /** @enum {string} */
                kind: "user" | "machine";
                name: string | null;
            } | null;
            /** @description From where; null where the person was erased */
            address: string | null;
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            /** @description Decimal text of a 64-bit integer */
            id: string;
            /** @description On what: the path */
            subject: string;
        };
        /**
         * @description Who is where, and who needs help
         * @example {
         *       "courseId": "0190b6ce-0000-7000-8000-00000000c001",
         *       "lastEventId": "4711",
         *       "counts": {
         *         "learners": 1,
         *         "live": 1,
         *         "stuck": 1,
         *         "hands": 1
         *       },
         *       "demonstrations": [],
         *       "learners": [
         *         {
         *           "userId": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *           "name": "Ada",
         *           "sectionId": null,
         *           "session": {
         *             "id": "0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69",
         *             "state": "ready",
         *             "labSlug": "pod-to-pod-same-node",
         *             "labTitle": "Pod to pod on one node",
         *             "assignmentId": null,
         *             "demonstration": false,
         *             "createdAt": "2026-03-01T09:00:00.000Z",
         *             "readyAt": "2026-03-01T09:00:00.480Z",
         *             "expiresAt": "2026-03-01T10:30:00.000Z",
         *             "endedAt": null,
         *             "reason": null,
         *             "hand": {
         *               "raisedAt": "2026-03-01T09:20:00.000Z",
         *               "note": "Where is the route?"
         *             },
         *             "typingUntil": null
         *           },
         *           "minutesSinceProgress": 21,
         *           "stuck": true,
         *           "standing": {
         *             "attempts": 2,
         *             "tasksPassed": 0,
         *             "hints": 1,
         *             "lastProgressAt": null,
         *             "task": {
         *               "id": "connect",
         *               "passed": false,
         *               "score": 5,
         *               "maxScore": 10,
         *               "at": "2026-03-01T09:19:00.000Z",
         *               "failing": {
         *                 "id": "reaches",
         *                 "sentence": "pod1 does not reach pod2: look at its routes"
         *               }
         *             }
         *           }
         *         }
         *       ]
         *     }
         */
        Board: {
            counts: {
                hands: number;
                learners: number;
                live: number;
                stuck: number;
            };
            /** @description As the service gave it */
            courseId: string;
            demonstrations: components["schemas"]["SessionCard"][];
            /** @description The last event that is in it: follow the stream from here */
            lastEventId: string;
            learners: components["schemas"]["BoardLearner"][];
        };
        BoardLearner: {
            /** @description Since the session was ready or a task last got better */
            minutesSinceProgress: number | null;
            name: string;
            sectionId: string | null;
            /** @description The newest one in this course */
            session: components["schemas"]["SessionCard"] | null;
            standing: {
                attempts: number;
                hints: number;
                lastProgressAt: string | null;
                /** @description The last attempt */
                task: {
                    /** Format: date-time */
                    at: string;
                    /** @description The first check that failed, and why */
                    failing: {
                        id: string;
                        sentence: string;
                    } | null;
                    id: string;
                    maxScore: number;
                    passed: boolean;
                    score: number;
                } | null;
                tasksPassed: number;
            } | null;
            /** @description The hand is up, or the last attempt failed and nothing has got better for ten minutes */
            stuck: boolean;
            /** @description As the service gave it */
            userId: string;
        };
        Capture: {
            /** @description Size of the download */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Packets that passed the filter but that the kernel had no room for */
            dropped: number;
            endedAt: string | null;
            id: string;
            /** @description In the file, and before the ring where there is one */
            packets: number;
            /** @description Why it ended */
            reason: ("stopped" | "packet-limit" | "byte-limit" | "time-limit" | "namespace-gone" | "sandbox-gone" | "disk-full" | "file-failed" | "interface-limit" | "session-ended" | "service-stopped" | "service-restarted") | null;
            sessionId: string;
            spec: {
                /** @description A tcpdump filter expression, for example "icmp or port 53" */
                filter?: string;
                /** @description The capture ends when its file would pass this size; the service has a limit of its own */
                maxBytes?: number;
                /** @description The capture ends after this many packets */
                maxPackets?: number;
                /** @description The capture ends after this time */
                maxSeconds?: number;
                points: {
                    /** @description Accepted for convenience: a container shares its pod's network */
                    container?: string;
                    /** @description A host of the topology */
                    host: string;
                    /** @description Names, or "any": every interface, also those that appear later */
                    interfaces: "any" | string[];
                    /** @description A pod on that host; without it, the host itself */
                    pod?: string;
                }[];
                /** @description Keep only about the last N bytes instead of ending at a size */
                ringBytes?: number;
                /**
                 * @description Bytes kept of each packet
                 * @default 262144
                 */
                snapLength: number;
            };
            /** @enum {string} */
            state: "running" | "ended";
        };
        CheckResult: {
            durationMs: number;
            expected: string;
            id: string;
            kind: string;
            passed: boolean;
            seen: string;
            /** @description What to look at */
            sentence: string;
            weight: number;
        };
        /**
         * @example {
         *       "exitCode": 0,
         *       "signal": null,
         *       "reason": null,
         *       "stdout": "1 packets transmitted, 1 received\n",
         *       "stderr": "",
         *       "encoding": "utf8",
         *       "truncated": false,
         *       "durationMs": 12
         *     }
         */
        CommandResult: {
            durationMs: number;
            /** @enum {string} */
            encoding: "utf8" | "base64";
            /** @description null where a signal ended it */
            exitCode: number | null;
            /** @description Set where it did not end by itself */
            reason: ("deadline" | "cancelled" | "sandbox-gone") | null;
            signal: string | null;
            stderr: string;
            stdout: string;
            truncated: boolean;
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c01-7a52-8f6b-5d2c1b0a9e8f",
         *       "title": "Container networking, autumn",
         *       "description": "Tuesdays at 10",
         *       "timeZone": "Asia/Shanghai",
         *       "role": "instructor",
         *       "enrolCode": null,
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "archivedAt": null,
         *       "version": 1
         *     }
         */
        Course: {
            archivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description Whoever has it may enrol as a learner; only for those who may change the course */
            enrolCode: string | null;
            /** @description As the service gave it */
            id: string;
            /** @description What you are in it; null for an admin or a machine */
            role: ("learner" | "instructor") | null;
            timeZone: string;
            title: string;
            /** @description Rises with every change */
            version: number;
        };
        /**
         * @example {
         *       "messageId": "4711",
         *       "webhookId": "msg_0190b6ce7c1d_4711",
         *       "type": "grade.changed",
         *       "state": "delivered",
         *       "attempts": 2,
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "deliveredAt": "2026-03-01T09:00:02.000Z",
         *       "nextAttemptAt": null,
         *       "payload": {
         *         "type": "grade.changed",
         *         "timestamp": "2026-03-01T09:00:00.000Z",
         *         "data": {
         *           "userId": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *           "courseId": "0190b6ce-1111-7f00-8d21-7a3c2b1d0e4f",
         *           "assignmentId": "0190b6ce-2222-7f00-8d21-7a3c2b1d0e4f",
         *           "sessionId": null,
         *           "score": 8,
         *           "maxScore": 10,
         *           "passed": true,
         *           "version": 3
         *         }
         *       },
         *       "log": [
         *         {
         *           "at": "2026-03-01T09:00:01.900Z",
         *           "ok": true,
         *           "status": 204,
         *           "error": null,
         *           "durationMs": 41,
         *           "answer": ""
         *         },
         *         {
         *           "at": "2026-03-01T09:00:00.010Z",
         *           "ok": false,
         *           "status": 503,
         *           "error": "answered 503",
         *           "durationMs": 38,
         *           "answer": "restarting"
         *         }
         *       ]
         *     }
         */
        Delivery: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            /** @description The last five attempts, newest first */
            log: {
                /** @description The first bytes of the answer */
                answer: string | null;
                /** Format: date-time */
                at: string;
                durationMs: number;
                error: string | null;
                ok: boolean;
                /** @description What the endpoint answered; null when it did not */
                status: number | null;
            }[];
            /** @description Decimal text of a 64-bit integer */
            messageId: string;
            /** @description Null unless it is pending */
            nextAttemptAt: string | null;
            /** @description The body that is sent */
            payload: {
                [key: string]: unknown;
            };
            /** @description pending, delivered or dead (given up; it can be replayed) */
            state: string;
            type: string;
            /** @description The header `webhook-id` of every attempt */
            webhookId: string;
        };
        Drift: {
            /** @description `learner`: declared as the learner's to build, so nothing repairs it; null for extras */
            builtBy: ("service" | "learner") | null;
            /** @enum {string} */
            kind: "missing" | "changed" | "extra";
            /** @description `node1`, or `node1/pod1` */
            namespace: string;
            /** @description Id of the object, as in `desired` and `observed` */
            object: string;
            /** @description For people, such as: eth0 in pod1 has lost 10.244.1.2/24 */
            sentence: string;
            /** @description `sentence` in both languages */
            text: components["schemas"]["Words"];
        };
        /**
         * @example {
         *       "name": "b",
         *       "state": "active",
         *       "drained": false,
         *       "lostSince": null,
         *       "error": null,
         *       "version": "Docker 20.10.24",
         *       "architecture": "amd64",
         *       "capacity": {
         *         "sandboxes": 40,
         *         "memoryMib": null
         *       },
         *       "load": {
         *         "sandboxes": 11,
         *         "memoryMib": 4096
         *       },
         *       "share": 0.275
         *     }
         */
        Engine: {
            architecture: string | null;
            /** @description null: no bound */
            capacity: {
                memoryMib: number | null;
                sandboxes: number | null;
            };
            /** @description Also while it is lost */
            drained: boolean;
            /** @description Why it does not answer, such as a certificate that does not fit; null while it does */
            error: string | null;
            /** @description Sandboxes on it, and what these may use together */
            load: {
                memoryMib: number;
                sandboxes: number;
            };
            /** @description Since when its sessions know that it is lost */
            lostSince: string | null;
            /** @description As in ENGINES; `default` where that is not set */
            name: string;
            /** @description Of its capacity in use; new sandboxes go where it is least. null: no bound */
            share: number | null;
            /**
             * @description `drained`: gets no new sandboxes. `lost`: does not answer
             * @enum {string}
             */
            state: "active" | "drained" | "lost";
            /** @description null while it does not answer */
            version: string | null;
        };
        /**
         * @example {
         *       "drained": true
         *     }
         */
        EngineChangeInput: {
            /** @description true: no new sandboxes; sessions on it go on */
            drained: boolean;
        };
        /**
         * @example {
         *       "enrolCode": "k7mq-x2vd-9hta"
         *     }
         */
        EnrolCode: {
            enrolCode: string;
        };
        /**
         * @example {
         *       "userId": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "email": "learner@example.org",
         *       "name": "A learner",
         *       "role": "learner",
         *       "sectionId": null,
         *       "source": "csv",
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "endedAt": null
         *     }
         */
        Enrolment: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** @description Left the course: grades stay, access ends */
            endedAt: string | null;
            name: string;
            /** @enum {string} */
            role: "learner" | "instructor";
            sectionId: string | null;
            /** @enum {string} */
            source: "manual" | "code" | "csv" | "lti";
            /** @description As the service gave it */
            userId: string;
        };
        Event: {
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** @description Decimal text of a 64-bit integer */
            id: string;
            sessionId: string;
            /** @description Such as session.ready, terminal.opened, task.graded */
            type: string;
        };
        /**
         * @example {
         *       "healthy": true,
         *       "engines": [
         *         {
         *           "engine": "default",
         *           "checks": [
         *             {
         *               "name": "control groups",
         *               "level": "ok",
         *               "seen": "version 2",
         *               "fix": null
         *             }
         *           ]
         *         }
         *       ],
         *       "selfTest": [
         *         {
         *           "name": "isolation",
         *           "level": "ok",
         *           "seen": "no attempt got out",
         *           "fix": null
         *         }
         *       ]
         *     }
         */
        Examination: {
            engines: {
                checks: {
                    /** @description What to do */
                    fix: string | null;
                    /** @enum {string} */
                    level: "ok" | "warn" | "fail";
                    name: string;
                    /** @description What was found */
                    seen: string;
                }[];
                engine: string;
            }[];
            /** @description Nothing fails; warnings are allowed */
            healthy: boolean;
            /** @description Of this server's last self-test; null while none has ended */
            selfTest: {
                /** @description What to do */
                fix: string | null;
                /** @enum {string} */
                level: "ok" | "warn" | "fail";
                name: string;
                /** @description What was found */
                seen: string;
            }[] | null;
        };
        /**
         * @example {
         *       "userId": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "dueAt": "2026-03-12T15:59:00.000Z",
         *       "closesAt": "2026-03-19T15:59:00.000Z",
         *       "attempts": null,
         *       "note": "Was ill",
         *       "createdById": null,
         *       "createdAt": "2026-03-08T09:00:00.000Z"
         *     }
         */
        Extension: {
            attempts: number | null;
            closesAt: string | null;
            /** Format: date-time */
            createdAt: string;
            createdById: string | null;
            dueAt: string | null;
            note: string;
            /** @description As the service gave it */
            userId: string;
        };
        Grade: {
            /** @description As the service gave it */
            assignmentId: string;
            /** @description Every task that counts is passed */
            completedAt: string | null;
            maxScore: number;
            /** @description At or above the lab's pass mark */
            passed: boolean;
            percent: number;
            /** @description After hints and lateness */
            score: number;
            updatedAt: string | null;
            /** @description Rises with every change; 0: no attempt yet */
            version: number;
        };
        Guide: {
            /** @description Captures that the lab suggests */
            captures: {
                filter: string;
                id: string;
                points: string[];
                title: string;
            }[];
            intro: ({
                /** @constant */
                kind: "markdown";
                line: number;
                text: string;
            } | {
                /** @enum {string} */
                action: "run" | "copy" | "capture" | "walk" | "check" | "quiz";
                body: string;
                /** @constant */
                kind: "action";
                line: number;
                target: string | null;
            })[];
            /**
             * @description The language that was asked for, or English where the guide is not in it
             * @enum {string}
             */
            locale: "en" | "zh-CN";
            /** @description What the learner is to predict before the walk is shown */
            predictions: {
                ask: "path" | {
                    at: string;
                    /** @enum {string} */
                    direction: "in" | "out";
                    /** @enum {string} */
                    field: "source" | "destination" | "source-port" | "destination-port" | "source-mac" | "destination-mac" | "ttl" | "outer-source" | "outer-destination";
                    /** @enum {string} */
                    leg: "request" | "reply";
                };
                /** @description The check: key of its answer */
                id: string;
                question: string;
                task: string;
                walk: string;
            }[];
            quizzes: {
                /** @description A check asks it: its answer is sent with an attempt */
                graded: boolean;
                id: string;
                options: {
                    id: string;
                    text: string;
                }[];
                question: string;
                /** @description More than one option is right */
                several: boolean;
            }[];
            tasks: {
                blocks: ({
                    /** @constant */
                    kind: "markdown";
                    line: number;
                    text: string;
                } | {
                    /** @enum {string} */
                    action: "run" | "copy" | "capture" | "walk" | "check" | "quiz";
                    body: string;
                    /** @constant */
                    kind: "action";
                    line: number;
                    target: string | null;
                })[];
                id: string;
                title: string;
            }[];
            title: string;
            /** @description Packets that the lab suggests to follow */
            walks: {
                address: string;
                from: string;
                id: string;
                port: number | null;
                protocol: string;
                title: string;
                to: string;
            }[];
        };
        Hint: {
            cost: number;
            index: number;
            /** @description Hints that are left after this one */
            left: number;
            /** @description By language; English is always there */
            text: {
                [key: string]: string;
            };
        };
        /**
         * @example {
         *       "applied": false,
         *       "counts": {
         *         "create": 1,
         *         "enrol": 0,
         *         "return": 0,
         *         "change": 0,
         *         "keep": 0,
         *         "error": 0
         *       },
         *       "newSections": [
         *         "Tuesday"
         *       ],
         *       "ignoredColumns": [],
         *       "lines": [
         *         {
         *           "line": 2,
         *           "email": "ada@example.org",
         *           "action": "create",
         *           "errors": []
         *         }
         *       ]
         *     }
         */
        ImportReport: {
            /** @description False: nothing was done, because it was a dry run or a line is wrong */
            applied: boolean;
            counts: {
                [key: string]: number;
            };
            ignoredColumns: string[];
            lines: {
                /** @enum {string} */
                action: "create" | "enrol" | "return" | "change" | "keep" | "error";
                email: string;
                errors: {
                    column: string;
                    /** @description The way out */
                    hint: string;
                    message: string;
                }[];
                /** @description In the file, from 1 */
                line: number;
            }[];
            newSections: string[];
        };
        /**
         * @description Public keys (RFC 7517)
         * @example {
         *       "keys": [
         *         {
         *           "kty": "RSA",
         *           "kid": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *           "alg": "RS256",
         *           "use": "sig",
         *           "n": "0vx7…",
         *           "e": "AQAB"
         *         }
         *       ]
         *     }
         */
        JwkSet: {
            keys: {
                [key: string]: unknown;
            }[];
        };
        Lab: {
            /** @description Markdown by language; a session fills the parameters in */
            guides: {
                [key: string]: string;
            };
            /** @description SHA-256 of the lab's content; a session keeps the version that it began with */
            hash: string;
            /** @description Languages that its guide is in */
            languages: string[];
            level: string;
            /** @description What it takes, about */
            minutes: number;
            /** @description By language */
            objectives: {
                [key: string]: string[];
            };
            /** @description Slugs of labs to do first */
            prerequisites: string[];
            slug: string;
            /** @description By language; English is always there */
            summary: {
                [key: string]: string;
            };
            tags: string[];
            tasks: {
                id: string;
                needs: string[];
                points: number;
                /** @description By language; English is always there */
                title: {
                    [key: string]: string;
                };
            }[];
            /** @description By language; English is always there */
            title: {
                [key: string]: string;
            };
            /** @description Why it cannot run on this machine; null where it can */
            unavailable: string | null;
            version: string;
        };
        LabSummary: {
            /** @description SHA-256 of the lab's content; a session keeps the version that it began with */
            hash: string;
            /** @description Languages that its guide is in */
            languages: string[];
            level: string;
            /** @description What it takes, about */
            minutes: number;
            /** @description By language */
            objectives: {
                [key: string]: string[];
            };
            /** @description Slugs of labs to do first */
            prerequisites: string[];
            slug: string;
            /** @description By language; English is always there */
            summary: {
                [key: string]: string;
            };
            tags: string[];
            tasks: {
                id: string;
                needs: string[];
                points: number;
                /** @description By language; English is always there */
                title: {
                    [key: string]: string;
                };
            }[];
            /** @description By language; English is always there */
            title: {
                [key: string]: string;
            };
            /** @description Why it cannot run on this machine; null where it can */
            unavailable: string | null;
            version: string;
        };
        /**
         * @example {
         *       "userId": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "name": "A learner",
         *       "email": "learner@example.org",
         *       "section": null,
         *       "endedAt": null,
         *       "grades": [
         *         {
         *           "assignmentId": "0190b6cf-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
         *           "score": 8,
         *           "maxScore": 10,
         *           "percent": 80,
         *           "passed": true,
         *           "completedAt": null,
         *           "updatedAt": "2026-03-08T10:12:00.000Z",
         *           "version": 2
         *         }
         *       ],
         *       "total": 80
         *     }
         */
        LearnerGrades: {
            email: string;
            /** @description Has left the course */
            endedAt: string | null;
            grades: components["schemas"]["Grade"][];
            name: string;
            section: {
                /** @description As the service gave it */
                id: string;
                name: string;
            } | null;
            /** @description Percent, by the assignments' weights; what was not tried counts 0 */
            total: number | null;
            /** @description As the service gave it */
            userId: string;
        };
        /**
         * @example {
         *       "userId": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "name": "A learner",
         *       "email": "learner@example.org",
         *       "section": null,
         *       "endedAt": null,
         *       "assignments": [
         *         {
         *           "assignmentId": "0190b6cf-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
         *           "score": 8,
         *           "maxScore": 10,
         *           "percent": 80,
         *           "passed": true,
         *           "completedAt": null,
         *           "updatedAt": "2026-03-08T10:12:00.000Z",
         *           "version": 2,
         *           "tasks": [],
         *           "seconds": 1260,
         *           "lastActivityAt": "2026-03-08T10:14:00.000Z",
         *           "session": null,
         *           "currentTask": null
         *         }
         *       ]
         *     }
         */
        LearnerProgress: {
            assignments: components["schemas"]["AssignmentProgress"][];
            email: string;
            /** @description Has left the course */
            endedAt: string | null;
            name: string;
            section: {
                /** @description As the service gave it */
                id: string;
                name: string;
            } | null;
            /** @description As the service gave it */
            userId: string;
        };
        /**
         * @example {
         *       "target": "webhook:0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091"
         *     }
         */
        LedgerRepairInput: {
            /** @description Only of this assignment */
            assignmentId?: string;
            /** @description `nextCursor` of the page before, unchanged */
            cursor?: string;
            /** @description Only what this target has */
            target?: string;
            /** @description Only of this learner */
            userId?: string;
        };
        /**
         * @example {
         *       "assignmentId": "0190b6ce-2222-7f00-8d21-7a3c2b1d0e4f",
         *       "userId": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "ours": {
         *         "version": 3,
         *         "score": 8,
         *         "maxScore": 10,
         *         "updatedAt": "2026-03-01T09:00:00.000Z"
         *       },
         *       "theirs": [
         *         {
         *           "target": "webhook:0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091",
         *           "version": 2,
         *           "score": 5,
         *           "maxScore": 10,
         *           "at": "2026-03-01T08:00:00.000Z",
         *           "state": "differs"
         *         }
         *       ]
         *     }
         */
        LedgerRow: {
            /** @description As the service gave it */
            assignmentId: string;
            ours: {
                maxScore: number;
                score: number;
                /** Format: date-time */
                updatedAt: string;
                version: number;
            };
            theirs: {
                at: string | null;
                maxScore: number | null;
                score: number | null;
                /**
                 * @description waiting: our version is on its way; differs: it is not, and repair sends it
                 * @enum {string}
                 */
                state: "same" | "waiting" | "differs";
                /** @description Whose: `webhook:ID`, `lti:ID` or `xapi` */
                target: string;
                /** @description The version of the grade that it has acknowledged; null: none */
                version: number | null;
            }[];
            /** @description As the service gave it */
            userId: string;
        };
        /**
         * @example {
         *       "secret": "vlo_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE"
         *     }
         */
        LinkLoginInput: {
            /**
             * @description For browsers: put the token into an HttpOnly cookie and not into the answer
             * @default false
             */
            cookie: boolean;
            /** @description The link's secret */
            secret: string;
        };
        Login: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Send it as Authorization: Bearer TOKEN; null where it is in the cookie */
            token: string | null;
            user: components["schemas"]["User"];
        };
        /**
         * @example {
         *       "secret": "vlo_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE",
         *       "url": "https://labs.example.org/link#password=vlo_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE",
         *       "purpose": "password",
         *       "expiresAt": "2026-03-02T09:00:00.000Z"
         *     }
         */
        LoginLink: {
            /** Format: date-time */
            expiresAt: string;
            purpose: string;
            /** @description Goes into the body of POST /v1/auth/link or POST /v1/auth/password/reset. It is shown this once */
            secret: string;
            /** @description For people, where PUBLIC_URL is set. The secret stands behind #: browsers do not send that, so no log has it */
            url: string | null;
        };
        /**
         * @example {
         *       "password": true,
         *       "provider": {
         *         "name": "University login",
         *         "url": "/v1/auth/oidc/login"
         *       }
         *     }
         */
        LoginMethods: {
            password: boolean;
            provider: {
                name: string;
                /** @description Where to send the browser */
                url: string;
            } | null;
        };
        /**
         * @example {
         *       "acceptMultiple": true,
         *       "labs": [
         *         {
         *           "slug": "pod-to-pod-same-node",
         *           "title": "Pod to pod on one node",
         *           "summary": "Two pods, one bridge.",
         *           "minutes": 30,
         *           "maxScore": 5,
         *           "tasks": [
         *             {
         *               "id": "connect",
         *               "title": "Connect the pods",
         *               "maxScore": 2
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        LtiChoices: {
            acceptMultiple: boolean;
            labs: {
                maxScore: number;
                minutes: number;
                slug: string;
                summary: string;
                tasks: {
                    id: string;
                    maxScore: number;
                    title: string;
                }[];
                title: string;
            }[];
        };
        /**
         * @example {
         *       "ok": true,
         *       "steps": [
         *         {
         *           "name": "keys",
         *           "ok": true,
         *           "detail": "2 keys.",
         *           "durationMs": 41
         *         }
         *       ]
         *     }
         */
        LtiConnection: {
            ok: boolean;
            steps: {
                detail: string;
                durationMs: number;
                /** @enum {string} */
                name: "keys" | "authentication" | "token";
                ok: boolean;
            }[];
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "platformId": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "contextId": "42",
         *       "title": "Networks",
         *       "courseId": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "syncedAt": "2026-03-01T09:00:00.000Z",
         *       "syncError": null
         *     }
         */
        LtiContext: {
            /** @description The platform's id of its course */
            contextId: string;
            courseId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description As the service gave it */
            id: string;
            /** @description As the service gave it */
            platformId: string;
            /** @description When its roster was read last */
            syncedAt: string | null;
            /** @description Why that failed; null: it did not */
            syncError: string | null;
            title: string;
        };
        /**
         * @example {
         *       "returnUrl": "https://moodle.example.org/mod/lti/contentitem_return.php",
         *       "jwt": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"
         *     }
         */
        LtiDeepLinkAnswer: {
            /** @description in a field named JWT */
            jwt: string;
            /** @description Post a form here */
            returnUrl: string;
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "deploymentId": "1",
         *       "createdAt": "2026-03-01T09:00:00.000Z"
         *     }
         */
        LtiDeployment: {
            /** Format: date-time */
            createdAt: string;
            deploymentId: string;
            /** @description As the service gave it */
            id: string;
        };
        /**
         * @example {
         *       "url": "https://labs.example.org/lti/register/Zk3…",
         *       "expiresAt": "2026-03-01T09:00:00.000Z"
         *     }
         */
        LtiInvitation: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Give it to the platform's administrator; it works once */
            url: string;
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "signsFrom": "2026-03-02T09:00:00.000Z",
         *       "removeAt": null
         *     }
         */
        LtiKey: {
            /** Format: date-time */
            createdAt: string;
            /** @description The `kid` */
            id: string;
            removeAt: string | null;
            /** Format: date-time */
            signsFrom: string;
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "courseId": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "role": "learner",
         *       "assignmentId": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "deepLinking": false
         *     }
         */
        LtiLaunch: {
            /** @description Start it with POST /v1/sessions {assignment}; null: the link leads to no lab yet */
            assignmentId: string | null;
            courseId: string | null;
            /** @description True: contents are to be chosen, see GET /v1/lti/deep-links/{id} */
            deepLinking: boolean;
            /** @description As the service gave it */
            id: string;
            /** @enum {string} */
            role: "learner" | "instructor";
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "userId": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *           "agrees": true,
         *           "ours": {
         *             "score": 3,
         *             "maxScore": 5,
         *             "version": 2
         *           },
         *           "sent": {
         *             "score": 3,
         *             "version": 2,
         *             "at": "2026-03-01T09:00:00.000Z"
         *           },
         *           "theirs": {
         *             "score": 60,
         *             "maxScore": 100
         *           }
         *         }
         *       ]
         *     }
         */
        LtiLedger: {
            items: {
                agrees: boolean;
                ours: {
                    maxScore: number;
                    score: number;
                    version: number;
                };
                /** @description The last that the platform took */
                sent: {
                    /** Format: date-time */
                    at: string;
                    score: number | null;
                    version: number;
                } | null;
                /** @description What the platform says that it has */
                theirs: {
                    maxScore: number | null;
                    score: number | null;
                } | null;
                /** @description As the service gave it */
                userId: string;
            }[];
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "contextId": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "assignmentId": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "url": "https://moodle.example.org/mod/lti/services.php/42/lineitems/7/lineitem?type_id=1",
         *       "createdAt": "2026-03-01T09:00:00.000Z"
         *     }
         */
        LtiLineItem: {
            /** @description As the service gave it */
            assignmentId: string;
            /** @description The context, by its id here */
            contextId: string;
            /** Format: date-time */
            createdAt: string;
            /** @description As the service gave it */
            id: string;
            /** @description null: it will be found or made with the first score */
            url: string | null;
        };
        LtiLogin: {
            /** Format: date-time */
            expiresAt: string;
            launch: components["schemas"]["LtiLaunch"];
            /** @description Send it as Authorization: Bearer TOKEN; null where it is in the cookie */
            token: string | null;
            user: {
                email: string;
                /** @description As the service gave it */
                id: string;
                name: string;
                /** @enum {string} */
                role: "learner" | "instructor" | "admin";
            };
        };
        /**
         * @description A learning platform (LMS) that may launch labs
         * @example {
         *       "id": "0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e",
         *       "name": "Moodle of the faculty",
         *       "issuer": "https://moodle.example.org",
         *       "clientId": "x1Y2z3",
         *       "authUrl": "https://moodle.example.org/mod/lti/auth.php",
         *       "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
         *       "tokenAudience": null,
         *       "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
         *       "family": "moodle",
         *       "frameOrigins": [],
         *       "acceptDeployments": false,
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "disabledAt": null,
         *       "version": 1,
         *       "deployments": []
         *     }
         */
        LtiPlatform: {
            /** @description True: a deployment that is not known is taken in at its first launch */
            acceptDeployments: boolean;
            /**
             * Format: uri
             * @description Its OIDC authentication request URL
             */
            authUrl: string;
            /** @description The client id that it gave to this tool */
            clientId: string;
            /** Format: date-time */
            createdAt: string;
            deployments: components["schemas"]["LtiDeployment"][];
            disabledAt: string | null;
            /** @description `moodle`, `canvas` …; some get a little more */
            family: string | null;
            /** @description Where it frames our pages, besides its issuer and authUrl */
            frameOrigins: string[];
            /** @description As the service gave it */
            id: string;
            /**
             * Format: uri
             * @description The `iss` of its messages
             */
            issuer: string;
            /**
             * Format: uri
             * @description Its public keyset URL
             */
            jwksUrl: string;
            name: string;
            /** @description The audience of our assertions, where it is not `tokenUrl` */
            tokenAudience: string | null;
            /**
             * Format: uri
             * @description Its access token URL
             */
            tokenUrl: string;
            version: number;
        };
        /**
         * @example {
         *       "disabled": true
         *     }
         */
        LtiPlatformChangeInput: {
            /** @description True: a deployment that is not known is taken in at its first launch */
            acceptDeployments?: boolean;
            /**
             * Format: uri
             * @description Its OIDC authentication request URL
             */
            authUrl?: string;
            /** @description The client id that it gave to this tool */
            clientId?: string;
            /** @description True: it launches nothing, and gets no scores */
            disabled?: boolean;
            /** @description `moodle`, `canvas` …; some get a little more */
            family?: string | null;
            /** @description Where it frames our pages, besides its issuer and authUrl */
            frameOrigins?: string[];
            /**
             * Format: uri
             * @description The `iss` of its messages
             */
            issuer?: string;
            /**
             * Format: uri
             * @description Its public keyset URL
             */
            jwksUrl?: string;
            name?: string;
            /** @description The audience of our assertions, where it is not `tokenUrl` */
            tokenAudience?: string | null;
            /**
             * Format: uri
             * @description Its access token URL
             */
            tokenUrl?: string;
        };
        /**
         * @example {
         *       "members": 120,
         *       "added": 3,
         *       "changed": 0,
         *       "left": 1
         *     }
         */
        LtiRosterChange: {
            added: number;
            /** @description Have another role now */
            changed: number;
            left: number;
            members: number;
        };
        /**
         * @example {
         *       "on": true,
         *       "message": "Back at 14:00.",
         *       "since": "2026-03-01T12:00:00.000Z"
         *     }
         */
        Maintenance: {
            message: string | null;
            on: boolean;
            since: string | null;
        };
        /**
         * @example {
         *       "on": true,
         *       "message": "Back at 14:00."
         *     }
         */
        MaintenanceChangeInput: {
            /**
             * @description Told to whoever wants to start one
             * @default
             */
            message: string;
            /** @description true: no new sessions (503 `maintenance`); those that run go on */
            on: boolean;
        };
        /**
         * @example {
         *       "id": "0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a70",
         *       "courseId": "0190b6ce-0000-7000-8000-00000000c001",
         *       "from": {
         *         "id": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e50",
         *         "name": "Grace"
         *       },
         *       "kind": "hint",
         *       "text": "Look at the routes of pod1.",
         *       "target": null,
         *       "createdAt": "2026-03-01T09:21:00.000Z",
         *       "seenAt": null
         *     }
         */
        Message: {
            /** @description As the service gave it */
            courseId: string;
            /** Format: date-time */
            createdAt: string;
            from: {
                /** @description As the service gave it */
                id: string;
                name: string;
            };
            /** @description As the service gave it */
            id: string;
            /** @enum {string} */
            kind: "hint" | "command" | "note";
            seenAt: string | null;
            target: {
                [key: string]: unknown;
            } | null;
            text: string;
        };
        MyAssignment: {
            assignment: components["schemas"]["Assignment"];
            course: {
                /** @description As the service gave it */
                id: string;
                timeZone: string;
                title: string;
            };
            progress: components["schemas"]["AssignmentProgress"];
        };
        /**
         * @example {
         *       "email": "ada@example.org",
         *       "name": "Ada",
         *       "role": "learner"
         *     }
         */
        NewAccountInput: {
            /** Format: email */
            email: string;
            name: string;
            /** @description Without it, a one-time link or the login provider lets them in */
            password?: string;
            /**
             * @default learner
             * @enum {string}
             */
            role: "learner" | "instructor" | "admin";
        };
        NewApiKeyInput: {
            /** @description Only for this course */
            courseId?: string;
            /**
             * Format: date-time
             * @description Without it, it lasts until it is revoked
             */
            expiresAt?: string;
            /** @description What it is for, for people */
            name: string;
            scopes: ("courses:read" | "courses:write" | "enrolments:write" | "grades:read" | "sessions:read" | "sessions:write" | "users:read" | "users:write" | "webhooks:write" | "audit:read")[];
        };
        /**
         * @example {
         *       "purpose": "password"
         *     }
         */
        NewLoginLinkInput: {
            /**
             * @description `login`: logs in once, within 15 minutes. `password`: chooses a new password, within 24 hours, and ends all logins
             * @enum {string}
             */
            purpose: "login" | "password";
        };
        /**
         * @example {
         *       "name": "Moodle of the faculty",
         *       "issuer": "https://moodle.example.org",
         *       "clientId": "x1Y2z3",
         *       "authUrl": "https://moodle.example.org/mod/lti/auth.php",
         *       "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
         *       "tokenAudience": null,
         *       "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
         *       "family": "moodle",
         *       "frameOrigins": [],
         *       "acceptDeployments": false,
         *       "deployments": [
         *         "1"
         *       ]
         *     }
         */
        NewLtiPlatformInput: {
            /**
             * @description True: a deployment that is not known is taken in at its first launch
             * @default false
             */
            acceptDeployments: boolean;
            /**
             * Format: uri
             * @description Its OIDC authentication request URL
             */
            authUrl: string;
            /** @description The client id that it gave to this tool */
            clientId: string;
            /**
             * @description Its deployment ids
             * @default []
             */
            deployments: string[];
            /**
             * @description `moodle`, `canvas` …; some get a little more
             * @default null
             */
            family: string | null;
            /**
             * @description Where it frames our pages, besides its issuer and authUrl
             * @default []
             */
            frameOrigins: string[];
            /**
             * Format: uri
             * @description The `iss` of its messages
             */
            issuer: string;
            /**
             * Format: uri
             * @description Its public keyset URL
             */
            jwksUrl: string;
            name: string;
            /**
             * @description The audience of our assertions, where it is not `tokenUrl`
             * @default null
             */
            tokenAudience: string | null;
            /**
             * Format: uri
             * @description Its access token URL
             */
            tokenUrl: string;
        };
        /**
         * @example {
         *       "url": "https://lms.example.edu/vethlab",
         *       "description": "Grades for the LMS",
         *       "events": [
         *         "lab.completed",
         *         "grade.changed"
         *       ]
         *     }
         */
        NewWebhookInput: {
            /** @description Only facts of this course; without it of the whole service, which only an admin or a key of the whole service may */
            courseId?: string;
            /** @default  */
            description: string;
            /**
             * @description What to tell; all by default
             * @default [
             *       "session.started",
             *       "session.ended",
             *       "task.passed",
             *       "lab.completed",
             *       "grade.changed"
             *     ]
             */
            events: ("session.started" | "session.ended" | "task.passed" | "lab.completed" | "grade.changed")[];
            /**
             * Format: uri
             * @description http or https; its address must be a public one, unless WEBHOOK_ALLOW_PRIVATE allows it
             */
            url: string;
        };
        Packet: {
            capturedLength: number;
            destination: string;
            direction: ("in" | "out") | null;
            info: string;
            /** @description "node1:eth0" or "node1/pod1:eth0" */
            interface: string;
            /** @description Bytes on the wire */
            length: number;
            /** @description Counts from 1 over the whole capture */
            number: number;
            protocol: string;
            source: string;
            /** @description Nanoseconds since 1970, decimal */
            timeNs: string;
        };
        PacketTree: {
            capturedLength: number;
            destination: string;
            direction: ("in" | "out") | null;
            /** @description The captured bytes, two digits each */
            hex: string;
            info: string;
            /** @description "node1:eth0" or "node1/pod1:eth0" */
            interface: string;
            layers: {
                fields: {
                    /** @description Wireshark's name of the field, such as "ip.ttl" */
                    filterName: string;
                    /** @description Bytes; 0 where the field has none of its own */
                    length: number;
                    /** @description For people */
                    name: string;
                    /** @description First byte in the packet */
                    offset: number;
                    value: string | number | boolean;
                }[];
                length: number;
                offset: number;
                protocol: string;
                title: string;
                /** @description What is wrong with these bytes */
                warnings?: string[];
            }[];
            /** @description Bytes on the wire */
            length: number;
            /** @description Counts from 1 over the whole capture */
            number: number;
            protocol: string;
            source: string;
            /** @description Nanoseconds since 1970, decimal */
            timeNs: string;
        };
        /**
         * @example {
         *       "oldPassword": "correct horse battery staple",
         *       "newPassword": "four quiet herons at dusk"
         *     }
         */
        PasswordChangeInput: {
            /** @description At least 15 characters, a few words are good; nothing that is tried first */
            newPassword: string;
            oldPassword: string;
        };
        /**
         * @example {
         *       "secret": "vlo_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE",
         *       "password": "four quiet herons at dusk"
         *     }
         */
        PasswordResetInput: {
            /** @description At least 15 characters, a few words are good; nothing that is tried first */
            password: string;
            /** @description The link's secret */
            secret: string;
        };
        /** @description Steps in the order in which they are done; empty where nothing differs */
        Plan: {
            steps: {
                /** @enum {string} */
                action: "create" | "change" | "delete" | "start" | "stop" | "write";
                /** @description What a person would type for the same effect */
                command: string;
                object: string;
                /** @description Why, for people */
                reason: string;
                target: {
                    container?: string;
                    host: string;
                    pod?: string;
                };
                /** @description `reason` in both languages */
                text: components["schemas"]["Words"];
            }[];
        };
        /**
         * @example {
         *       "retired": 2
         *     }
         */
        PoolEmptied: {
            /** @description So many waited */
            retired: number;
        };
        /**
         * @description Problem Details (RFC 9457). Some codes add members of their own.
         * @example {
         *       "type": "/errors#not-found",
         *       "title": "Nothing is here",
         *       "status": 404,
         *       "detail": "There is no lab pod-to-pod.",
         *       "instance": "0190b6ce-0000-7000-8000-000000000000",
         *       "code": "not-found"
         *     }
         */
        Problem: {
            /**
             * @description Stable; what a program looks at
             * @enum {string}
             */
            code: "invalid-request" | "not-authenticated" | "wrong-credentials" | "link-invalid" | "account-disabled" | "provider-login-failed" | "provider-unavailable" | "not-permitted" | "origin-refused" | "not-found" | "method-not-allowed" | "conflict" | "changed-meanwhile" | "idempotency-key-reused" | "body-too-large" | "range-not-satisfiable" | "unsupported-media-type" | "client-too-slow" | "too-many-requests" | "session-not-ready" | "session-ended" | "session-failed" | "session-start-failed" | "session-extension-limit" | "quota-user" | "quota-service" | "lab-unavailable" | "engine-unavailable" | "engine-lost" | "engine-refused" | "image-missing" | "sandbox-gone" | "sandbox-protocol" | "sandbox-timeout" | "target-not-found" | "program-not-started" | "limit-reached" | "topology-invalid" | "topology-apply-failed" | "filter-invalid" | "interface-not-found" | "capture-ended" | "lab-invalid" | "lab-step-failed" | "lab-not-ready" | "prediction-first" | "task-locked" | "lti-refused" | "lti-platform-failed" | "course-archived" | "assignment-not-open" | "assignment-closed" | "other-session-runs" | "webhook-url-refused" | "too-many-webhooks" | "webhook-disabled" | "disk-full" | "database-unavailable" | "shutting-down" | "maintenance" | "internal";
            /** @description What went wrong and what to do, for people */
            detail: string;
            /** @description For invalid-request: every field that is wrong */
            errors?: {
                /** @enum {string} */
                in: "body" | "query" | "path" | "headers";
                message: string;
                /** @description JSON Pointer (RFC 6901) to what is wrong */
                pointer: string;
            }[];
            /** @description The request's id, as in the header X-Request-Id and in the service's log */
            instance: string;
            status: number;
            title: string;
            /** @description Where the error is described */
            type: string;
        } & {
            [key: string]: unknown;
        };
        QuizAnswer: {
            /** @description Why; null until the answer is right */
            explanation: string | null;
            /** @description All the right options were chosen, and no other */
            right: boolean;
        };
        /**
         * @example {
         *       "total": 80
         *     }
         * @example {
         *       "perUser": null
         *     }
         */
        QuotaChangeInput: {
            /** @description Live sessions of one user; null: as configured */
            perUser?: number | null;
            /** @description Live sessions in the whole service; null: as configured */
            total?: number | null;
        };
        /**
         * @example {
         *       "total": {
         *         "limit": 80,
         *         "configured": 50,
         *         "inUse": 12
         *       },
         *       "perUser": {
         *         "limit": 3,
         *         "configured": 3
         *       },
         *       "users": [
         *         {
         *           "id": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *           "email": "ada@example.org",
         *           "limit": 6
         *         }
         *       ]
         *     }
         */
        Quotas: {
            /** @description Live sessions of one user */
            perUser: {
                configured: number;
                limit: number;
            };
            /** @description Live sessions in the whole service */
            total: {
                configured: number;
                inUse: number;
                limit: number;
            };
            /** @description Users with a limit of their own; at most 1000 */
            users: {
                email: string;
                /** @description As the service gave it */
                id: string;
                limit: number;
            }[];
        };
        Readiness: {
            checks: {
                /** @description What is wrong and what to do; where it is ok, what is worth knowing, such as a maintenance */
                detail: string | null;
                name: string;
                ok: boolean;
            }[];
            /** @enum {string} */
            status: "ready" | "not-ready";
        };
        ReplayInput: {
            /**
             * Format: date-time
             * @description Everything that was written since and does not wait
             */
            since: string;
        };
        /**
         * @example {
         *       "id": "0190b6ce-8d12-7b63-9f7c-6e3d2c1b0a9f",
         *       "name": "Tuesday",
         *       "createdAt": "2026-03-01T09:00:00.000Z"
         *     }
         */
        Section: {
            /** Format: date-time */
            createdAt: string;
            /** @description As the service gave it */
            id: string;
            name: string;
        };
        /**
         * @example {
         *       "id": "0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a70",
         *       "courseId": "0190b6ce-0000-7000-8000-00000000c001",
         *       "from": {
         *         "id": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e50",
         *         "name": "Grace"
         *       },
         *       "kind": "hint",
         *       "text": "Look at the routes of pod1.",
         *       "target": null,
         *       "createdAt": "2026-03-01T09:21:00.000Z",
         *       "recipients": 3
         *     }
         */
        SentMessage: {
            /** @description As the service gave it */
            courseId: string;
            /** Format: date-time */
            createdAt: string;
            from: {
                /** @description As the service gave it */
                id: string;
                name: string;
            };
            /** @description As the service gave it */
            id: string;
            /** @enum {string} */
            kind: "hint" | "command" | "note";
            /** @description How many learners it was sent to */
            recipients: number;
            target: {
                [key: string]: unknown;
            } | null;
            text: string;
        };
        /**
         * @description One learner's run of one lab
         * @example {
         *       "id": "0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69",
         *       "userId": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "lab": {
         *         "slug": "pod-to-pod-same-node",
         *         "hash": "5f2b…",
         *         "title": "Pod to pod on one node"
         *       },
         *       "assignmentId": null,
         *       "courseId": null,
         *       "state": "ready",
         *       "reason": null,
         *       "reasonCode": null,
         *       "version": 3,
         *       "extensionsLeft": 4,
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "readyAt": "2026-03-01T09:00:00.480Z",
         *       "expiresAt": "2026-03-01T10:30:00.000Z",
         *       "endedAt": null,
         *       "demonstration": false,
         *       "handRaisedAt": null,
         *       "typingUntil": null
         *     }
         */
        Session: {
            /** @description Where it was started for an assignment: then its attempts count for the grade */
            assignmentId: string | null;
            /** @description The assignment's course, or that of a demonstration */
            courseId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description The members of its course may watch */
            demonstration: boolean;
            endedAt: string | null;
            /**
             * Format: date-time
             * @description When it ends by itself, unless extended
             */
            expiresAt: string;
            extensionsLeft: number;
            handRaisedAt: string | null;
            /** @description As the service gave it */
            id: string;
            lab: {
                /** @description The version of the lab, by its content */
                hash: string;
                slug: string;
                title: string;
            };
            readyAt: string | null;
            /** @description Why it failed or ended, for people */
            reason: string | null;
            /** @description The same, for programs */
            reasonCode: string | null;
            /** @enum {string} */
            state: "pending" | "starting" | "ready" | "resetting" | "stopping" | "ended" | "failed";
            /** @description Until when instructors may type in its terminals: the learner said so */
            typingUntil: string | null;
            /** @description As the service gave it */
            userId: string;
            /** @description Rises with every change */
            version: number;
        };
        /** @description A session as the board shows it */
        SessionCard: {
            assignmentId: string | null;
            /** Format: date-time */
            createdAt: string;
            demonstration: boolean;
            endedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** @description Raised, and what the learner said */
            hand: {
                note: string | null;
                /** Format: date-time */
                raisedAt: string;
            } | null;
            /** @description As the service gave it */
            id: string;
            labSlug: string;
            labTitle: string;
            readyAt: string | null;
            reason: string | null;
            state: string;
            /** @description Until when instructors may type in the learner's terminals */
            typingUntil: string | null;
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091",
         *       "name": "Moodle of the school",
         *       "scopes": [
         *         "sessions:write",
         *         "users:read"
         *       ],
         *       "courseId": null,
         *       "createdById": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "expiresAt": "2027-03-01T00:00:00.000Z",
         *       "lastUsedAt": null,
         *       "revokedAt": null,
         *       "key": "vlk_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE"
         *     }
         */
        ShownApiKey: {
            /** @description It reaches this course only; null: the whole service */
            courseId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description As the service gave it */
            createdById: string;
            expiresAt: string | null;
            /** @description As the service gave it */
            id: string;
            /** @description Send it as Authorization: Bearer KEY. It is shown this once */
            key: string;
            /** @description To the minute */
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @description What it is for; it ends where its maker's own rights end */
            scopes: string[];
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091",
         *       "courseId": null,
         *       "url": "https://lms.example.edu/vethlab",
         *       "description": "Grades for the LMS",
         *       "events": [
         *         "lab.completed",
         *         "grade.changed"
         *       ],
         *       "enabled": true,
         *       "disabledReason": null,
         *       "failingSince": null,
         *       "previousSecretUntil": null,
         *       "createdById": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "createdAt": "2026-03-01T09:00:00.000Z",
         *       "secret": "whsec_plJ3nmyCDGBKInavdOK15jsl5d3eG0eQj2cZGqJtqhQ="
         *     }
         */
        ShownWebhook: {
            /** @description Facts of this course only; null: of the whole service */
            courseId: string | null;
            /** Format: date-time */
            createdAt: string;
            createdById: string | null;
            description: string;
            /** @description Why the service disabled it */
            disabledReason: string | null;
            /** @description A disabled endpoint is told nothing */
            enabled: boolean;
            /** @description The types of facts that it is told */
            events: string[];
            /** @description Since when every attempt has failed; null when the last one did not */
            failingSince: string | null;
            /** @description As the service gave it */
            id: string;
            /** @description Until then the secret before the last rotation signs too */
            previousSecretUntil: string | null;
            /** @description Signs what is sent, by the Standard Webhooks specification. It is shown this once */
            secret: string;
            url: string;
        };
        Solution: {
            /** @description By language; English is always there */
            explanation: {
                [key: string]: string;
            };
            steps: {
                commands: string[];
                container?: string;
                host: string;
                pod?: string;
            }[];
        };
        /**
         * @description Where: a host, a pod on it, or a container in that pod
         * @example {
         *       "host": "node1",
         *       "pod": "pod1"
         *     }
         */
        TargetInput: {
            /** @description A container of that pod */
            container?: string;
            /** @description A host of the lab's topology */
            host: string;
            /** @description A pod on that host */
            pod?: string;
        };
        Task: {
            attempts: number;
            bestScore: number;
            hints: {
                /** @description How many attempts come before it */
                nextAfterAttempts: number | null;
                /** @description Points that the next hint costs; null where none is left */
                nextCost: number | null;
                taken: {
                    cost: number;
                    index: number;
                    /** @description By language; English is always there */
                    text: {
                        [key: string]: string;
                    };
                }[];
                total: number;
            };
            id: string;
            /** @description Tasks that must be passed first */
            needs: string[];
            points: number;
            /** @enum {string} */
            state: "locked" | "open" | "passed";
            /** @description By language; English is always there */
            title: {
                [key: string]: string;
            };
        };
        /** @description A shell that stays while nobody is attached */
        Terminal: {
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            exitCode: number | null;
            /** @description As the service gave it */
            id: string;
            target: {
                container?: string;
                host: string;
                pod?: string;
            };
        };
        Topology: {
            /** @description Hosts, links, namespaces, processes and files as the lab declares them */
            desired: {
                [key: string]: unknown;
            };
            drift: components["schemas"]["Drift"][];
            /** @description The lab's names of its places and interfaces in a cluster: `node1/pod1:eth0` to `status.podIP` */
            kubernetes: {
                [key: string]: string;
            };
            /** @description The same as the kernel has it now */
            observed: {
                [key: string]: unknown;
            };
        };
        /**
         * @example {
         *       "id": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "email": "learner@example.org",
         *       "name": "A learner",
         *       "role": "learner"
         *     }
         */
        User: {
            email: string;
            /** @description As the service gave it */
            id: string;
            name: string;
            /** @enum {string} */
            role: "learner" | "instructor" | "admin";
        };
        /**
         * @example {
         *       "limit": 6
         *     }
         */
        UserQuotaInput: {
            /** @description Live sessions of this user; null: as everybody */
            limit: number | null;
        };
        Walk: {
            /** Format: date-time */
            createdAt: string;
            durationMs: number;
            /** @description As the service gave it */
            id: string;
            /** @description What was asked for, defaults filled in */
            request: {
                [key: string]: unknown;
            };
            /** @description As the service gave it */
            sessionId: string;
            walk: components["schemas"]["WalkResult"];
        };
        WalkDeath: {
            /** @description What lies behind it, step by step */
            because: {
                /**
                 * @description `sure`: a counter, an error or a state that leaves no other way. `likely`: the state explains it
                 * @enum {string}
                 */
                certainty: "sure" | "likely";
                /** @enum {string} */
                code: "no-route" | "blackhole" | "unreachable-route" | "prohibit-route" | "no-source-address" | "no-arp-answer" | "no-neighbour-answer" | "nobody-has-address" | "arp-ignored" | "neighbour-ignored" | "address-tentative" | "wrong-mac" | "duplicate-address" | "not-on-link" | "link-down" | "peer-down" | "mtu" | "filter-rule" | "filter-policy" | "forwarding-off" | "rp-filter" | "martian-source" | "ttl-expired" | "loop" | "port-closed" | "icmp-ignored" | "no-answer" | "nat-to-nowhere" | "not-a-bridge-port" | "bridge-down" | "bridge-port-down" | "bridge-port-blocked" | "bridge-isolated" | "bridge-no-flood" | "hairpin-off" | "bridge-unknown-mac" | "vxlan-no-remote" | "vxlan-not-taken" | "left-topology" | "not-sent" | "unknown";
                /** @description What was looked at */
                evidence: string[];
                host: string;
                interface: string | null;
                namespace: string;
                pod: string | null;
                words: components["schemas"]["Words"];
            }[];
            /**
             * @description `sure`: a counter, an error or a state that leaves no other way. `likely`: the state explains it
             * @enum {string}
             */
            certainty: "sure" | "likely";
            /** @enum {string} */
            code: "no-route" | "blackhole" | "unreachable-route" | "prohibit-route" | "no-source-address" | "no-arp-answer" | "no-neighbour-answer" | "nobody-has-address" | "arp-ignored" | "neighbour-ignored" | "address-tentative" | "wrong-mac" | "duplicate-address" | "not-on-link" | "link-down" | "peer-down" | "mtu" | "filter-rule" | "filter-policy" | "forwarding-off" | "rp-filter" | "martian-source" | "ttl-expired" | "loop" | "port-closed" | "icmp-ignored" | "no-answer" | "nat-to-nowhere" | "not-a-bridge-port" | "bridge-down" | "bridge-port-down" | "bridge-port-blocked" | "bridge-isolated" | "bridge-no-flood" | "hairpin-off" | "bridge-unknown-mac" | "vxlan-no-remote" | "vxlan-not-taken" | "left-topology" | "not-sent" | "unknown";
            /** @description What was looked at */
            evidence: string[];
            host: string;
            interface: string | null;
            /**
             * @description Which of the two died
             * @enum {string}
             */
            leg: "request" | "reply";
            namespace: string;
            pod: string | null;
            words: components["schemas"]["Words"];
        };
        WalkHop: {
            /** @description Microseconds since the first copy of the request */
            afterUs: number;
            /** @description What is different from the hop before */
            changes: {
                after: string | null;
                before: string | null;
                /** @enum {string} */
                field: "source-mac" | "destination-mac" | "ttl" | "source" | "destination" | "source-port" | "destination-port" | "icmp-id" | "encapsulation" | "outer-source" | "outer-destination" | "outer-source-mac" | "outer-destination-mac" | "outer-ttl" | "fragments" | "length";
            }[];
            /** @description Number of the packet in the pcapng file, from 1 */
            copy: number;
            /** @enum {string} */
            direction: "in" | "out";
            /** @description In how many pieces it was here; 1 for a whole packet */
            fragments: number;
            headers: {
                ethernet: {
                    destination: string;
                    source: string;
                };
                icmp: {
                    code: number;
                    id: number;
                    sequence: number;
                    type: number;
                } | null;
                ip: {
                    destination: string;
                    /** @description True for any IPv6 packet: its routers do not fragment */
                    dontFragment: boolean;
                    /** @description IPv6: that of the fragment header, 0 without one */
                    id: number;
                    length: number;
                    source: string;
                    /** @description IPv6: the hop limit */
                    ttl: number;
                    /** @default 4 */
                    version: 4 | 6;
                } | null;
                tcp: {
                    acknowledgement: number;
                    destinationPort: number;
                    flags: ("SYN" | "ACK" | "PSH" | "FIN" | "RST")[];
                    payloadBytes: number;
                    sequence: number;
                    sourcePort: number;
                } | null;
                /** @description VXLAN packets around it, outermost first; the fields above are those of the inner packet */
                tunnels: {
                    destination: string;
                    destinationMac: string;
                    destinationPort: number;
                    source: string;
                    sourceMac: string;
                    ttl: number;
                    vni: number;
                }[];
                udp: {
                    destinationPort: number;
                    payloadBytes: number;
                    sourcePort: number;
                } | null;
            };
            host: string;
            interface: string;
            /** @description veth, bridge, vxlan, loopback, … */
            interfaceKind: string;
            /** @description `node1`, or `node1/pod1` */
            namespace: string;
            pod: string | null;
            /** @description Why it came here and why it changed */
            reasons: {
                /**
                 * @description Of NAT: the entry of connection tracking by which it is done and undone, as `conntrack` prints it; null where it is not known
                 * @default null
                 */
                connection: string | null;
                /** @description The route, entry or rule itself, as the tools print it; of NAT the rule, where it is known. Of `nat-undone` the entry of connection tracking, of `ipvs` the virtual service */
                detail: string | null;
                /** @enum {string} */
                kind: "sent" | "cable" | "bridge-entry" | "bridge-flood" | "bridge-own" | "route" | "neighbour" | "ttl" | "dnat" | "snat" | "nat-undone" | "ipvs" | "rewritten" | "vxlan-entry" | "vxlan-end" | "mtu" | "loopback" | "macvlan" | "proxy" | "unknown";
                words: components["schemas"]["Words"];
            }[];
            /** @description Nanoseconds since 1970, decimal */
            timeNs: string;
        };
        /**
         * @example {
         *       "host": "node1",
         *       "pod": "pod1"
         *     }
         */
        WalkPlaceInput: {
            /** @description A host of the lab's topology */
            host: string;
            /** @description A pod on that host */
            pod?: string;
        };
        /**
         * @example {
         *       "from": {
         *         "host": "node1",
         *         "pod": "pod1"
         *       },
         *       "to": {
         *         "host": "node1",
         *         "pod": "pod2"
         *       },
         *       "protocol": "icmp"
         *     }
         * @example {
         *       "from": {
         *         "host": "node1",
         *         "pod": "client"
         *       },
         *       "address": "10.96.0.10",
         *       "protocol": "http",
         *       "port": 80
         *     }
         * @example {
         *       "filter": "icmp and host 10.244.1.2",
         *       "waitSeconds": 10
         *     }
         * @example {
         *       "walk": "pod1-to-pod2"
         *     }
         */
        WalkRequestInput: {
            /** @description Destination address: of `to`, or of a service in front of it */
            address?: string;
            /** @description Which of the addresses of `to`: of IPv4 or of IPv6 */
            family?: 4 | 6;
            /** @description Where the packet is sent */
            from: components["schemas"]["WalkPlaceInput"];
            /**
             * @default {
             *       "ttl": 64,
             *       "dontFragment": false,
             *       "httpPath": "/",
             *       "dnsName": "example.com",
             *       "waitMs": 1000
             *     }
             */
            options: {
                /** @description Size of the IP packet, header included; ICMP and UDP only */
                bytes?: number;
                /**
                 * @description Name that is asked for (A)
                 * @default example.com
                 */
                dnsName: string;
                /**
                 * @description Set DF; ICMP and UDP only (TCP always does). IPv6: the sender does not fragment either
                 * @default false
                 */
                dontFragment: boolean;
                /** @description Host header; the address when absent */
                httpHost?: string;
                /** @default / */
                httpPath: string;
                /**
                 * @description IPv6: the hop limit
                 * @default 64
                 */
                ttl: number;
                /**
                 * @description The longest wait for a reply; a walk that is clearly over ends sooner
                 * @default 1000
                 */
                waitMs: number;
            };
            /** @description Destination port; 80 for HTTP and TCP, 53 for DNS, 33434 for UDP when absent */
            port?: number;
            /**
             * @default icmp
             * @enum {string}
             */
            protocol: "icmp" | "tcp" | "udp" | "http" | "dns";
            /** @description Where it should arrive; its first address is the destination where `address` is absent, one of IPv4 before one of IPv6 */
            to?: components["schemas"]["WalkPlaceInput"];
        } | {
            /** @description A tcpdump filter expression: the next packet that it lets through is walked */
            filter: string;
            /**
             * @description How long to wait for it; a client that goes away ends the wait
             * @default 10
             */
            waitSeconds: number;
        } | {
            /** @description Id of a walk that the lab declares */
            walk: string;
        };
        WalkResult: {
            /** @description Packets in the pcapng file */
            copies: number;
            death: components["schemas"]["WalkDeath"] | null;
            /** @description Copies of the request that a bridge sent elsewhere */
            flooded: {
                copy: number;
                /** @enum {string} */
                direction: "in" | "out";
                host: string;
                interface: string;
                /** @description `node1`, or `node1/pod1` */
                namespace: string;
                pod: string | null;
                timeNs: string;
            }[];
            /** @description Those that the request passed, in order: what a prediction of the path is compared with */
            namespaces: string[];
            /**
             * @description answered: the reply came back. refused: the destination said no (RST, port unreachable). rejected: somebody on the way said no (ICMP error). delivered: it arrived, no reply was awaited. lost, reply-lost: died on the way. not-sent: the sender's kernel did not send it. misdelivered: another has the address. nothing-seen: no packet matched in time
             * @enum {string}
             */
            outcome: "answered" | "refused" | "rejected" | "delivered" | "lost" | "reply-lost" | "not-sent" | "misdelivered" | "nothing-seen";
            /** @description As it was first seen */
            packet: {
                destination: string | null;
                destinationPort: number | null;
                protocol: string;
                source: string | null;
                sourcePort: number | null;
            } | null;
            reply: {
                error: string | null;
                hops: components["schemas"]["WalkHop"][];
                /**
                 * @description error: an ICMP error that quotes the request
                 * @enum {string}
                 */
                kind: "answer" | "refusal" | "error";
            } | null;
            /** @description Its way, in order */
            request: components["schemas"]["WalkHop"][];
            /** @description How often the sender sent it again */
            retransmissions: number;
            /** @description The whole story, a sentence a step */
            sentences: {
                en: string[];
                "zh-CN": string[];
            };
            /** @description What could not be read or kept */
            warnings: string[];
        };
        WalkSummary: {
            /** Format: date-time */
            createdAt: string;
            durationMs: number;
            /** @description As the service gave it */
            id: string;
            /** @enum {string} */
            outcome: "answered" | "refused" | "rejected" | "delivered" | "lost" | "reply-lost" | "not-sent" | "misdelivered" | "nothing-seen";
            /** @description What was asked for, defaults filled in */
            request: {
                [key: string]: unknown;
            };
            /** @description How it ended */
            sentence: {
                en: string;
                "zh-CN": string;
            };
            /** @description As the service gave it */
            sessionId: string;
        };
        /**
         * @example {
         *       "id": "0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091",
         *       "courseId": null,
         *       "url": "https://lms.example.edu/vethlab",
         *       "description": "Grades for the LMS",
         *       "events": [
         *         "lab.completed",
         *         "grade.changed"
         *       ],
         *       "enabled": true,
         *       "disabledReason": null,
         *       "failingSince": null,
         *       "previousSecretUntil": null,
         *       "createdById": "0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f",
         *       "createdAt": "2026-03-01T09:00:00.000Z"
         *     }
         */
        Webhook: {
            /** @description Facts of this course only; null: of the whole service */
            courseId: string | null;
            /** Format: date-time */
            createdAt: string;
            createdById: string | null;
            description: string;
            /** @description Why the service disabled it */
            disabledReason: string | null;
            /** @description A disabled endpoint is told nothing */
            enabled: boolean;
            /** @description The types of facts that it is told */
            events: string[];
            /** @description Since when every attempt has failed; null when the last one did not */
            failingSince: string | null;
            /** @description As the service gave it */
            id: string;
            /** @description Until then the secret before the last rotation signs too */
            previousSecretUntil: string | null;
            url: string;
        };
        /**
         * @example {
         *       "enabled": true
         *     }
         */
        WebhookChangeInput: {
            description?: string;
            /** @description false: told nothing, and what waited is given up (it can be replayed); true: told again from now on */
            enabled?: boolean;
            events?: ("session.started" | "session.ended" | "task.passed" | "lab.completed" | "grade.changed")[];
            /**
             * Format: uri
             * @description http or https; its address must be a public one, unless WEBHOOK_ALLOW_PRIVATE allows it
             */
            url?: string;
        };
        /** @description For people, in both languages */
        Words: {
            en: string;
            "zh-CN": string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "alive"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "checks": [
                     *         {
                     *           "name": "database",
                     *           "ok": true,
                     *           "detail": null
                     *         },
                     *         {
                     *           "name": "disk",
                     *           "ok": true,
                     *           "detail": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Not ready; `checks` says why */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    examine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "healthy": true,
                     *       "engines": [
                     *         {
                     *           "engine": "default",
                     *           "checks": [
                     *             {
                     *               "name": "engine API",
                     *               "level": "ok",
                     *               "seen": "1.41",
                     *               "fix": null
                     *             },
                     *             {
                     *               "name": "architecture",
                     *               "level": "ok",
                     *               "seen": "amd64",
                     *               "fix": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "selfTest": [
                     *         {
                     *           "name": "self-test sandbox",
                     *           "level": "ok",
                     *           "seen": "ready after 2040 ms",
                     *           "fix": null
                     *         },
                     *         {
                     *           "name": "isolation",
                     *           "level": "ok",
                     *           "seen": "no attempt got out",
                     *           "fix": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Examination"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEngines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "default",
                     *           "state": "active",
                     *           "drained": false,
                     *           "lostSince": null,
                     *           "error": null,
                     *           "version": "Docker 20.10.24+dfsg1",
                     *           "architecture": "amd64",
                     *           "capacity": {
                     *             "sandboxes": null,
                     *             "memoryMib": null
                     *           },
                     *           "load": {
                     *             "sandboxes": 0,
                     *             "memoryMib": 0
                     *           },
                     *           "share": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Engine"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEngine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The engine
                 * @example default
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "drained": true
                 *     }
                 */
                "application/json": components["schemas"]["EngineChangeInput"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "default",
                     *       "state": "drained",
                     *       "drained": true,
                     *       "lostSince": null,
                     *       "error": null,
                     *       "version": "Docker 20.10.24+dfsg1",
                     *       "architecture": "amd64",
                     *       "capacity": {
                     *         "sandboxes": null,
                     *         "memoryMib": null
                     *       },
                     *       "load": {
                     *         "sandboxes": 0,
                     *         "memoryMib": 0
                     *       },
                     *       "share": null
                     *     }
                     */
                    "application/json": components["schemas"]["Engine"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMaintenance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "on": true,
                     *       "message": "Back at 14:00.",
                     *       "since": "2026-11-29T20:17:10.245Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMaintenance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "on": true,
                 *       "message": "Back at 14:00."
                 *     }
                 */
                "application/json": components["schemas"]["MaintenanceChangeInput"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "on": true,
                     *       "message": "Back at 14:00.",
                     *       "since": "2026-11-29T20:17:10.245Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emptyPool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retired": 0
                     *     }
                     */
                    "application/json": components["schemas"]["PoolEmptied"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuotas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": {
                     *         "limit": 80,
                     *         "configured": 50,
                     *         "inUse": 0
                     *       },
                     *       "perUser": {
                     *         "limit": 3,
                     *         "configured": 3
                     *       },
                     *       "users": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000010",
                     *           "email": "vint@example.org",
                     *           "limit": 6
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Quotas"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeQuotas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "total": 80
                 *     }
                 */
                "application/json": components["schemas"]["QuotaChangeInput"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": {
                     *         "limit": 80,
                     *         "configured": 50,
                     *         "inUse": 0
                     *       },
                     *       "perUser": {
                     *         "limit": 3,
                     *         "configured": 3
                     *       },
                     *       "users": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000010",
                     *           "email": "vint@example.org",
                     *           "limit": 6
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Quotas"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUserQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user
                 * @example 019b7c00-0000-7000-8000-000000000010
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "limit": 6
                 *     }
                 */
                "application/json": components["schemas"]["UserQuotaInput"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSandboxes: {
        parameters: {
            query?: {
                /**
                 * @description Only those on this engine
                 * @example default
                 */
                engine?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            engine: string;
                            id: string;
                            labSlug: string | null;
                            /** @description null: it waits for a session, or for its removal */
                            sessionId: string | null;
                            size: string;
                            userId: string | null;
                        }[];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /**
                 * @description At most so many items
                 * @example 10
                 */
                limit?: number;
                /** @description `all`: everybody's, for admins */
                of?: "me" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000015",
                     *           "name": "Moodle of the school",
                     *           "scopes": [
                     *             "sessions:read",
                     *             "courses:read"
                     *           ],
                     *           "courseId": null,
                     *           "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *           "createdAt": "2026-11-29T20:17:07.293Z",
                     *           "expiresAt": "2099-03-02T09:00:00.000Z",
                     *           "lastUsedAt": null,
                     *           "revokedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Moodle of the school",
                 *       "scopes": [
                 *         "sessions:read",
                 *         "courses:read"
                 *       ],
                 *       "expiresAt": "2099-03-02T09:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewApiKeyInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000015",
                     *       "name": "Moodle of the school",
                     *       "scopes": [
                     *         "sessions:read",
                     *         "courses:read"
                     *       ],
                     *       "courseId": null,
                     *       "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *       "createdAt": "2026-11-29T20:17:07.293Z",
                     *       "expiresAt": "2099-03-02T09:00:00.000Z",
                     *       "lastUsedAt": null,
                     *       "revokedAt": null,
                     *       "key": "EXAMPLE0000000000000000000000000000000000000004"
                     *     }
                     */
                    "application/json": components["schemas"]["ShownApiKey"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000015
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000015",
                     *       "name": "Moodle of the school",
                     *       "scopes": [
                     *         "sessions:read",
                     *         "courses:read"
                     *       ],
                     *       "courseId": null,
                     *       "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *       "createdAt": "2026-11-29T20:17:07.293Z",
                     *       "expiresAt": "2099-03-02T09:00:00.000Z",
                     *       "lastUsedAt": null,
                     *       "revokedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000015
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000015
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000015",
                     *       "name": "Moodle of the school",
                     *       "scopes": [
                     *         "sessions:read",
                     *         "courses:read"
                     *       ],
                     *       "courseId": null,
                     *       "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *       "createdAt": "2026-11-29T20:17:07.293Z",
                     *       "expiresAt": "2099-03-02T09:00:00.000Z",
                     *       "lastUsedAt": null,
                     *       "revokedAt": null,
                     *       "key": "EXAMPLE0000000000000000000000000000000000000020"
                     *     }
                     */
                    "application/json": components["schemas"]["ShownApiKey"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description The assignment
                 * @example 019b7c00-0000-7000-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "title": "Pod to pod on one node",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
                     *       },
                     *       "taskId": null,
                     *       "opensAt": "2026-03-03T10:00:00.000Z",
                     *       "dueAt": "2099-03-11T00:59:00.000Z",
                     *       "closesAt": "2099-03-18T00:59:00.000Z",
                     *       "late": {
                     *         "graceMinutes": 15,
                     *         "percentPerDay": 10,
                     *         "maxPercent": 50
                     *       },
                     *       "attempts": null,
                     *       "weight": 1,
                     *       "exam": false,
                     *       "tasks": [
                     *         {
                     *           "id": "plug-in",
                     *           "title": {
                     *             "en": "Plug the pods in",
                     *             "zh-CN": "把 Pod 接上网桥"
                     *           },
                     *           "points": 30,
                     *           "counts": true
                     *         },
                     *         {
                     *           "id": "addresses",
                     *           "title": {
                     *             "en": "Addresses, and proof that nothing routes",
                     *             "zh-CN": "配置地址，并证明中间没有路由"
                     *           },
                     *           "points": 40,
                     *           "counts": true
                     *         }
                     *       ],
                     *       "maxScore": 100,
                     *       "passPercent": 80,
                     *       "state": "open",
                     *       "yours": {
                     *         "opensAt": "2026-03-03T10:00:00.000Z",
                     *         "dueAt": "2099-03-11T00:59:00.000Z",
                     *         "closesAt": "2099-03-18T00:59:00.000Z",
                     *         "attempts": null
                     *       },
                     *       "createdAt": "2026-11-29T20:16:55.768Z",
                     *       "archivedAt": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The assignment
                 * @example 019b7c00-0000-7000-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dueAt": "2099-03-12T00:59:00.000Z"
                 *     }
                 */
                "application/json": {
                    archived?: boolean;
                    /** @description At most so many per task; null: as many as one likes */
                    attempts?: number | null;
                    closesAt?: string | null;
                    dueAt?: string | null;
                    /** @description No hints, no solutions, in any session of the lab, until it has closed */
                    exam?: boolean;
                    /** @description What lateness takes off; null: nothing */
                    late?: {
                        /**
                         * @description After the due time, without loss
                         * @default 0
                         */
                        graceMinutes?: number;
                        /**
                         * @description Lateness never takes more
                         * @default 100
                         */
                        maxPercent?: number;
                        /** @description Of the points, for each day that has begun since the due time */
                        percentPerDay: number;
                    } | null;
                    opensAt?: string | null;
                    title?: string;
                    /** @description In the course's total */
                    weight?: number;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "title": "Pod to pod on one node",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
                     *       },
                     *       "taskId": null,
                     *       "opensAt": "2026-03-03T10:00:00.000Z",
                     *       "dueAt": "2099-03-12T00:59:00.000Z",
                     *       "closesAt": "2099-03-18T00:59:00.000Z",
                     *       "late": {
                     *         "graceMinutes": 15,
                     *         "percentPerDay": 10,
                     *         "maxPercent": 50
                     *       },
                     *       "attempts": null,
                     *       "weight": 1,
                     *       "exam": false,
                     *       "tasks": [
                     *         {
                     *           "id": "plug-in",
                     *           "title": {
                     *             "en": "Plug the pods in",
                     *             "zh-CN": "把 Pod 接上网桥"
                     *           },
                     *           "points": 30,
                     *           "counts": true
                     *         },
                     *         {
                     *           "id": "addresses",
                     *           "title": {
                     *             "en": "Addresses, and proof that nothing routes",
                     *             "zh-CN": "配置地址，并证明中间没有路由"
                     *           },
                     *           "points": 40,
                     *           "counts": true
                     *         }
                     *       ],
                     *       "maxScore": 100,
                     *       "passPercent": 80,
                     *       "state": "open",
                     *       "yours": {
                     *         "opensAt": "2026-03-03T10:00:00.000Z",
                     *         "dueAt": "2099-03-12T00:59:00.000Z",
                     *         "closesAt": "2099-03-18T00:59:00.000Z",
                     *         "attempts": null
                     *       },
                     *       "createdAt": "2026-11-29T20:16:55.768Z",
                     *       "archivedAt": null,
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed-meanwhile`: It has been changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExtensions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description At most so many items */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The assignment
                 * @example 019b7c00-0000-7000-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "019b7c00-0000-7000-8000-000000000010",
                     *           "dueAt": "2099-03-14T00:59:00.000Z",
                     *           "closesAt": "2099-03-21T00:59:00.000Z",
                     *           "attempts": null,
                     *           "note": "Was ill",
                     *           "createdById": "019b7c00-0000-7000-8000-000000000027",
                     *           "createdAt": "2026-11-29T20:16:57.551Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Extension"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The assignment
                 * @example 019b7c00-0000-7000-8000-000000000006
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000010
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "dueAt": "2099-03-14T00:59:00.000Z",
                 *       "closesAt": "2099-03-21T00:59:00.000Z",
                 *       "note": "Was ill"
                 *     }
                 */
                "application/json": {
                    /** @default null */
                    attempts?: number | null;
                    /** @default null */
                    closesAt?: string | null;
                    /**
                     * @description null: as everybody's
                     * @default null
                     */
                    dueAt?: string | null;
                    /**
                     * @description Why; for instructors
                     * @default
                     */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "019b7c00-0000-7000-8000-000000000010",
                     *       "dueAt": "2099-03-14T00:59:00.000Z",
                     *       "closesAt": "2099-03-21T00:59:00.000Z",
                     *       "attempts": null,
                     *       "note": "Was ill",
                     *       "createdById": "019b7c00-0000-7000-8000-000000000027",
                     *       "createdAt": "2026-11-29T20:16:57.551Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The assignment
                 * @example 019b7c00-0000-7000-8000-000000000006
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000010
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                action?: string;
                /** @description Only what this user or API key did */
                actor?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                from?: string;
                /**
                 * @description At most so many items
                 * @example 2
                 */
                limit?: number;
                /** @description How the path begins, such as /v1/sessions/ID */
                subject?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "76",
                     *           "at": "2026-11-29T20:17:10.254Z",
                     *           "actor": {
                     *             "id": "019b7c00-0000-7000-8000-000000000013",
                     *             "kind": "user",
                     *             "name": "Margaret"
                     *           },
                     *           "action": "setMaintenance",
                     *           "subject": "/v1/admin/maintenance",
                     *           "address": "127.0.0.1",
                     *           "detail": {
                     *             "requestId": "019b7c00-0000-7000-8000-000000000025"
                     *           }
                     *         },
                     *         {
                     *           "id": "75",
                     *           "at": "2026-11-29T20:17:10.247Z",
                     *           "actor": {
                     *             "id": "019b7c00-0000-7000-8000-000000000013",
                     *             "kind": "user",
                     *             "name": "Margaret"
                     *           },
                     *           "action": "setMaintenance",
                     *           "subject": "/v1/admin/maintenance",
                     *           "address": "127.0.0.1",
                     *           "detail": {
                     *             "requestId": "019b7c00-0000-7000-8000-000000000026"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "75"
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                action?: string;
                /** @description Only what this user or API key did */
                actor?: string;
                format?: "ndjson" | "csv";
                from?: string;
                /** @description How the path begins, such as /v1/sessions/ID */
                subject?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry a line: JSON, or comma-separated with a line of titles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loginByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "secret": "EXAMPLE0000000000000000000000000000000000000017"
                 *     }
                 */
                "application/json": components["schemas"]["LinkLoginInput"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "EXAMPLE000000000000000000000000000000000000018",
                     *       "expiresAt": "2026-11-30T08:17:07.689Z",
                     *       "user": {
                     *         "id": "019b7c00-0000-7000-8000-000000000011",
                     *         "email": "grace@example.org",
                     *         "name": "Grace",
                     *         "role": "instructor"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Login"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-invalid`: This link does not work, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-disabled`: This account is disabled. `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description For browsers: put the token into an HttpOnly cookie and not into the answer
                     * @default false
                     */
                    cookie?: boolean;
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "EXAMPLE000000000000000000000000000000000000016",
                     *       "expiresAt": "2026-11-30T08:16:53.178Z",
                     *       "user": {
                     *         "id": "019b7c00-0000-7000-8000-000000000036",
                     *         "email": "ada@example.org",
                     *         "name": "Ada",
                     *         "role": "learner"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Login"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credentials`: E-mail or password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000023",
                     *       "email": "learner@demo.example",
                     *       "name": "Demo Learner",
                     *       "role": "learner"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLoginMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "password": true,
                     *       "provider": {
                     *         "name": "Campus",
                     *         "url": "/v1/auth/oidc/login"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LoginMethods"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishProviderLogin: {
        parameters: {
            query?: {
                /** @example EXAMPLE000000000000000000000000000000000008 */
                code?: string;
                error?: string;
                /**
                 * @description RFC 9207
                 * @example https://lms.example.org
                 */
                iss?: string;
                /** @example EXAMPLE000000000000000000000000000000000009 */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To where `Location` says */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `provider-login-failed`: The login at the provider did not succeed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-disabled`: This account is disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `provider-unavailable`: The login provider does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginProviderLogin: {
        parameters: {
            query?: {
                /**
                 * @description A path of this service to come back to; another address counts as /
                 * @example /labs
                 */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To where `Location` says */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `provider-unavailable`: The login provider does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "oldPassword": "seven quiet bridges carry frames",
                 *       "newPassword": "seven quiet bridges carry frames home"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChangeInput"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first. `wrong-credentials`: E-mail or password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "secret": "EXAMPLE0000000000000000000000000000000000000019",
                 *       "password": "seven quiet bridges carry frames"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordResetInput"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-invalid`: This link does not work, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCourses: {
        parameters: {
            query?: {
                /** @description `true`: the archived ones */
                archived?: "true" | "false";
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description At most so many items */
                limit?: number;
                /** @description `all`: every course, for admins and machines */
                user?: "me" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000007",
                     *           "title": "Container networking, autumn",
                     *           "description": "Tuesdays at 10",
                     *           "timeZone": "Asia/Shanghai",
                     *           "role": "instructor",
                     *           "enrolCode": null,
                     *           "createdAt": "2026-11-29T20:16:54.277Z",
                     *           "archivedAt": null,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Course"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Container networking, autumn",
                 *       "description": "Tuesdays at 10",
                 *       "timeZone": "Asia/Shanghai"
                 *     }
                 */
                "application/json": {
                    /** @default  */
                    description?: string;
                    /**
                     * @description IANA name: how pages show the course's times. The API itself speaks UTC
                     * @default UTC
                     */
                    timeZone?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000007",
                     *       "title": "Container networking, autumn",
                     *       "description": "Tuesdays at 10",
                     *       "timeZone": "Asia/Shanghai",
                     *       "role": "instructor",
                     *       "enrolCode": null,
                     *       "createdAt": "2026-11-29T20:16:54.277Z",
                     *       "archivedAt": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Course"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000007",
                     *       "title": "Container networking, autumn",
                     *       "description": "Tuesdays at 10",
                     *       "timeZone": "Asia/Shanghai",
                     *       "role": "instructor",
                     *       "enrolCode": null,
                     *       "createdAt": "2026-11-29T20:16:54.277Z",
                     *       "archivedAt": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Course"];
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCourse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "description": "Tuesdays at 10, room 5"
                 *     }
                 */
                "application/json": {
                    /** @description An archived course can be looked at, but nothing in it started or changed */
                    archived?: boolean;
                    description?: string;
                    /** @description IANA name: how pages show the course's times. The API itself speaks UTC */
                    timeZone?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000007",
                     *       "title": "Container networking, autumn",
                     *       "description": "Tuesdays at 10, room 5",
                     *       "timeZone": "Asia/Shanghai",
                     *       "role": "instructor",
                     *       "enrolCode": null,
                     *       "createdAt": "2026-11-29T20:16:54.277Z",
                     *       "archivedAt": null,
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Course"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed-meanwhile`: It has been changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                /** @description `true`: the archived ones */
                archived?: "true" | "false";
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description At most so many items */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000006",
                     *           "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *           "title": "Pod to pod on one node",
                     *           "lab": {
                     *             "slug": "pod-to-pod-same-node",
                     *             "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
                     *           },
                     *           "taskId": null,
                     *           "opensAt": "2026-03-03T10:00:00.000Z",
                     *           "dueAt": "2099-03-11T00:59:00.000Z",
                     *           "closesAt": "2099-03-18T00:59:00.000Z",
                     *           "late": {
                     *             "graceMinutes": 15,
                     *             "percentPerDay": 10,
                     *             "maxPercent": 50
                     *           },
                     *           "attempts": null,
                     *           "weight": 1,
                     *           "exam": false,
                     *           "tasks": [
                     *             {
                     *               "id": "plug-in",
                     *               "title": {
                     *                 "en": "Plug the pods in",
                     *                 "zh-CN": "把 Pod 接上网桥"
                     *               },
                     *               "points": 30,
                     *               "counts": true
                     *             },
                     *             {
                     *               "id": "addresses",
                     *               "title": {
                     *                 "en": "Addresses, and proof that nothing routes",
                     *                 "zh-CN": "配置地址，并证明中间没有路由"
                     *               },
                     *               "points": 40,
                     *               "counts": true
                     *             }
                     *           ],
                     *           "maxScore": 100,
                     *           "passPercent": 80,
                     *           "state": "open",
                     *           "yours": {
                     *             "opensAt": "2026-03-03T10:00:00.000Z",
                     *             "dueAt": "2099-03-11T00:59:00.000Z",
                     *             "closesAt": "2099-03-18T00:59:00.000Z",
                     *             "attempts": null
                     *           },
                     *           "createdAt": "2026-11-29T20:16:55.768Z",
                     *           "archivedAt": null,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Assignment"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lab": "pod-to-pod-same-node",
                 *       "opensAt": "2026-03-03T10:00:00.000Z",
                 *       "dueAt": "2099-03-11T00:59:00.000Z",
                 *       "closesAt": "2099-03-18T00:59:00.000Z",
                 *       "late": {
                 *         "graceMinutes": 15,
                 *         "percentPerDay": 10,
                 *         "maxPercent": 50
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description Per task; the lab's without one; null: as many as one likes */
                    attempts?: number | null;
                    closesAt?: string | null;
                    dueAt?: string | null;
                    /** @description No hints, no solutions, in any session of the lab, until it has closed */
                    exam?: boolean;
                    /** @description The lab's slug; the version of now is pinned */
                    lab: string;
                    /** @description Another version of it, that was used here before */
                    labHash?: string;
                    /** @description The lab's without one; null: lateness costs nothing */
                    late?: {
                        /**
                         * @description After the due time, without loss
                         * @default 0
                         */
                        graceMinutes?: number;
                        /**
                         * @description Lateness never takes more
                         * @default 100
                         */
                        maxPercent?: number;
                        /** @description Of the points, for each day that has begun since the due time */
                        percentPerDay: number;
                    } | null;
                    opensAt?: string | null;
                    /** @description Only this task counts */
                    task?: string;
                    /** @description The lab's without one */
                    title?: string;
                    /** @description In the course's total */
                    weight?: number;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "title": "Pod to pod on one node",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
                     *       },
                     *       "taskId": null,
                     *       "opensAt": "2026-03-03T10:00:00.000Z",
                     *       "dueAt": "2099-03-11T00:59:00.000Z",
                     *       "closesAt": "2099-03-18T00:59:00.000Z",
                     *       "late": {
                     *         "graceMinutes": 15,
                     *         "percentPerDay": 10,
                     *         "maxPercent": 50
                     *       },
                     *       "attempts": null,
                     *       "weight": 1,
                     *       "exam": false,
                     *       "tasks": [
                     *         {
                     *           "id": "plug-in",
                     *           "title": {
                     *             "en": "Plug the pods in",
                     *             "zh-CN": "把 Pod 接上网桥"
                     *           },
                     *           "points": 30,
                     *           "counts": true
                     *         },
                     *         {
                     *           "id": "addresses",
                     *           "title": {
                     *             "en": "Addresses, and proof that nothing routes",
                     *             "zh-CN": "配置地址，并证明中间没有路由"
                     *           },
                     *           "points": 40,
                     *           "counts": true
                     *         }
                     *       ],
                     *       "maxScore": 100,
                     *       "passPercent": 80,
                     *       "state": "open",
                     *       "yours": {
                     *         "opensAt": "2026-03-03T10:00:00.000Z",
                     *         "dueAt": "2099-03-11T00:59:00.000Z",
                     *         "closesAt": "2099-03-18T00:59:00.000Z",
                     *         "attempts": null
                     *       },
                     *       "createdAt": "2026-11-29T20:16:55.768Z",
                     *       "archivedAt": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "lastEventId": "14",
                     *       "counts": {
                     *         "learners": 1,
                     *         "live": 1,
                     *         "stuck": 1,
                     *         "hands": 1
                     *       },
                     *       "learners": [
                     *         {
                     *           "userId": "019b7c00-0000-7000-8000-000000000010",
                     *           "name": "Vint",
                     *           "sectionId": null,
                     *           "session": {
                     *             "id": "019b7c00-0000-7000-8000-000000000004",
                     *             "state": "ready",
                     *             "labSlug": "pod-to-pod-same-node",
                     *             "labTitle": "Pod to pod on one node",
                     *             "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *             "demonstration": false,
                     *             "createdAt": "2026-11-29T20:16:57.774Z",
                     *             "readyAt": "2026-11-29T20:16:58.353Z",
                     *             "expiresAt": "2026-11-29T21:46:57.751Z",
                     *             "endedAt": null,
                     *             "reason": null,
                     *             "hand": {
                     *               "raisedAt": "2026-11-29T20:17:02.633Z",
                     *               "note": "Where is the route?"
                     *             },
                     *             "typingUntil": null
                     *           },
                     *           "standing": {
                     *             "attempts": 1,
                     *             "tasksPassed": 0,
                     *             "hints": 3,
                     *             "lastProgressAt": "2026-11-29T20:17:01.117Z",
                     *             "task": {
                     *               "id": "plug-in",
                     *               "passed": false,
                     *               "score": 2.31,
                     *               "maxScore": 30,
                     *               "at": "2026-11-29T20:17:01.117Z",
                     *               "failing": {
                     *                 "id": "pod1-eth0",
                     *                 "sentence": "pod1 needs one end of a veth pair, and in the pod it must be called eth0. `ip -n pod1 link` shows what is there."
                     *               }
                     *             }
                     *           },
                     *           "minutesSinceProgress": 0,
                     *           "stuck": true
                     *         }
                     *       ],
                     *       "demonstrations": []
                     *     }
                     */
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewEnrolCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "enrolCode": "jjfw-ypfj-ksze"
                     *     }
                     */
                    "application/json": components["schemas"]["EnrolCode"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEnrolCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnrolments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description `true`: with those who have left */
                ended?: "true" | "false";
                /**
                 * @description At most so many items
                 * @example 10
                 */
                limit?: number;
                /** @example learner */
                role?: "learner" | "instructor";
                /** @description Only this section's */
                section?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "019b7c00-0000-7000-8000-000000000010",
                     *           "email": "vint@example.org",
                     *           "name": "Vint",
                     *           "role": "learner",
                     *           "sectionId": null,
                     *           "source": "code",
                     *           "createdAt": "2026-11-29T20:16:55.141Z",
                     *           "endedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Enrolment"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrol: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "barbara@example.org",
                 *       "name": "Barbara"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @description Needed where there is no account of this address yet; it gets one without a password */
                    name?: string;
                    /**
                     * @description Left out: as it is, or learner for who is not in the course
                     * @enum {string}
                     */
                    role?: "learner" | "instructor";
                    section?: string | null;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "019b7c00-0000-7000-8000-000000000008",
                     *       "email": "barbara@example.org",
                     *       "name": "Barbara",
                     *       "role": "learner",
                     *       "sectionId": null,
                     *       "source": "manual",
                     *       "createdAt": "2026-11-29T20:16:54.736Z",
                     *       "endedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000008
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000008
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "section": "019b7c00-0000-7000-8000-000000000009"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    role?: "learner" | "instructor";
                    section?: string | null;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "019b7c00-0000-7000-8000-000000000008",
                     *       "email": "barbara@example.org",
                     *       "name": "Barbara",
                     *       "role": "learner",
                     *       "sectionId": "019b7c00-0000-7000-8000-000000000009",
                     *       "source": "manual",
                     *       "createdAt": "2026-11-29T20:16:54.736Z",
                     *       "endedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first. `course-archived`: The course is archived */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importEnrolments: {
        parameters: {
            query?: {
                /** @description For text/csv: only say what would happen */
                dryRun?: "true" | "false";
                /** @description For text/csv: leave out the lines that are wrong */
                skipErrors?: "true" | "false";
            };
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "csv": "email,name,section,role\nada@example.org,Ada Lovelace,Tuesday,learner\n",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": string | {
                    csv: string;
                    /**
                     * @description Only say what would happen
                     * @default false
                     */
                    dryRun?: boolean;
                    /**
                     * @description Leave out the lines that are wrong, do the others
                     * @default false
                     */
                    skipErrors?: boolean;
                };
                /**
                 * @example {
                 *       "csv": "email,name,section,role\nada@example.org,Ada Lovelace,Tuesday,learner\n",
                 *       "dryRun": true
                 *     }
                 */
                "text/csv": string | {
                    csv: string;
                    /**
                     * @description Only say what would happen
                     * @default false
                     */
                    dryRun?: boolean;
                    /**
                     * @description Leave out the lines that are wrong, do the others
                     * @default false
                     */
                    skipErrors?: boolean;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applied": false,
                     *       "counts": {
                     *         "create": 0,
                     *         "enrol": 1,
                     *         "return": 0,
                     *         "change": 0,
                     *         "keep": 0,
                     *         "error": 0
                     *       },
                     *       "newSections": [
                     *         "Tuesday"
                     *       ],
                     *       "ignoredColumns": [],
                     *       "lines": [
                     *         {
                     *           "line": 2,
                     *           "email": "ada@example.org",
                     *           "action": "enrol",
                     *           "errors": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    courseGrades: {
        parameters: {
            query?: {
                /** @description Only this assignment */
                assignment?: string;
                /** @description For CSV: begin with a byte order mark, which Excel needs */
                bom?: "true" | "false";
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description `true`: with learners who have left */
                ended?: "true" | "false";
                /**
                 * @description At most so many items
                 * @example 10
                 */
                limit?: number;
                /** @description Only this section's */
                section?: string;
            };
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assignments": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000006",
                     *           "title": "Pod to pod on one node",
                     *           "maxScore": 100,
                     *           "weight": 1
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "userId": "019b7c00-0000-7000-8000-000000000010",
                     *           "name": "Vint",
                     *           "email": "vint@example.org",
                     *           "section": null,
                     *           "endedAt": null,
                     *           "grades": [
                     *             {
                     *               "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *               "score": 2.31,
                     *               "maxScore": 100,
                     *               "percent": 2.31,
                     *               "passed": false,
                     *               "completedAt": null,
                     *               "updatedAt": "2026-11-29T20:17:01.117Z",
                     *               "version": 1
                     *             }
                     *           ],
                     *           "total": 2.31
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        assignments: {
                            /** @description As the service gave it */
                            id: string;
                            maxScore: number;
                            title: string;
                            weight: number;
                        }[];
                        items: components["schemas"]["LearnerGrades"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    courseGradesCsv: {
        parameters: {
            query?: {
                /** @description Only this assignment */
                assignment?: string;
                /** @description For CSV: begin with a byte order mark, which Excel needs */
                bom?: "true" | "false";
                /** @description `true`: with learners who have left */
                ended?: "true" | "false";
                /** @description Only this section's */
                section?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line per learner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedger: {
        parameters: {
            query?: {
                /** @description Only of this assignment */
                assignmentId?: string;
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description true: only grades of which somebody has another version; a page may then hold fewer than `limit` */
                differing?: "true" | "false";
                /**
                 * @description At most so many items
                 * @example 10
                 */
                limit?: number;
                /** @description Only what this target has */
                target?: string;
                /** @description Only of this learner */
                userId?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *           "userId": "019b7c00-0000-7000-8000-000000000010",
                     *           "ours": {
                     *             "version": 1,
                     *             "score": 2.31,
                     *             "maxScore": 100,
                     *             "updatedAt": "2026-11-29T20:17:01.117Z"
                     *           },
                     *           "theirs": []
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LedgerRow"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    repairLedger: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["LedgerRepairInput"];
            };
        };
        responses: {
            /** @description Accepted; the work goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "queued": 0,
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                        /** @description So many messages were written */
                        queued: number;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": [
                 *         "019b7c00-0000-7000-8000-000000000010"
                 *       ],
                 *       "kind": "command",
                 *       "text": "ip route",
                 *       "target": {
                 *         "host": "node1",
                 *         "pod": "pod1"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description A `command` is a suggestion: it is shown, and never run by itself
                     * @enum {string}
                     */
                    kind: "hint" | "command" | "note";
                    target?: components["schemas"]["TargetInput"];
                    text: string;
                    /** @description `all` learners of the course, those who are `stuck` now, or these, by their user ids */
                    to: ("all" | "stuck") | string[];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000034",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "from": {
                     *         "id": "019b7c00-0000-7000-8000-000000000027",
                     *         "name": "Radia"
                     *       },
                     *       "kind": "command",
                     *       "text": "ip route",
                     *       "target": {
                     *         "host": "node1",
                     *         "pod": "pod1"
                     *       },
                     *       "createdAt": "2026-11-29T20:17:03.509Z",
                     *       "recipients": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    courseProgress: {
        parameters: {
            query?: {
                /** @description Only this assignment */
                assignment?: string;
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description `true`: with learners who have left */
                ended?: "true" | "false";
                /**
                 * @description At most so many items
                 * @example 10
                 */
                limit?: number;
                /** @description Only this section's */
                section?: string;
            };
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "019b7c00-0000-7000-8000-000000000010",
                     *           "name": "Vint",
                     *           "email": "vint@example.org",
                     *           "section": null,
                     *           "endedAt": null,
                     *           "assignments": [
                     *             {
                     *               "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *               "score": 2.31,
                     *               "maxScore": 100,
                     *               "percent": 2.31,
                     *               "passed": false,
                     *               "completedAt": null,
                     *               "updatedAt": "2026-11-29T20:17:01.117Z",
                     *               "version": 1,
                     *               "tasks": [
                     *                 {
                     *                   "id": "plug-in",
                     *                   "counts": true,
                     *                   "bestScore": 2.31,
                     *                   "maxScore": 30,
                     *                   "attempts": 1,
                     *                   "hints": 0,
                     *                   "passedAt": null,
                     *                   "lastAttemptAt": "2026-11-29T20:17:01.117Z"
                     *                 },
                     *                 {
                     *                   "id": "addresses",
                     *                   "counts": true,
                     *                   "bestScore": 0,
                     *                   "maxScore": 40,
                     *                   "attempts": 0,
                     *                   "hints": 0,
                     *                   "passedAt": null,
                     *                   "lastAttemptAt": null
                     *                 }
                     *               ],
                     *               "seconds": 0,
                     *               "lastActivityAt": "2026-11-29T20:16:57.774Z",
                     *               "session": {
                     *                 "id": "019b7c00-0000-7000-8000-000000000004",
                     *                 "state": "stopping"
                     *               },
                     *               "currentTask": "plug-in"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LearnerProgress"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000009",
                     *           "name": "Tuesday",
                     *           "createdAt": "2026-11-29T20:16:54.465Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Section"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Tuesday"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000009",
                     *       "name": "Tuesday",
                     *       "createdAt": "2026-11-29T20:16:54.465Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000009
                 */
                sectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course-archived`: The course is archived */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000009
                 */
                sectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Tuesday, 10:00"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000009",
                     *       "name": "Tuesday, 10:00",
                     *       "createdAt": "2026-11-29T20:16:54.465Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first. `course-archived`: The course is archived */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrolByCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "jjfw-ypfj-ksze"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        course: components["schemas"]["Course"];
                        enrolment: components["schemas"]["Enrolment"];
                    };
                };
            };
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "course": {
                     *         "id": "019b7c00-0000-7000-8000-000000000007",
                     *         "title": "Container networking, autumn",
                     *         "description": "Tuesdays at 10, room 5",
                     *         "timeZone": "Asia/Shanghai",
                     *         "role": "learner",
                     *         "enrolCode": null,
                     *         "createdAt": "2026-11-29T20:16:54.277Z",
                     *         "archivedAt": null,
                     *         "version": 3
                     *       },
                     *       "enrolment": {
                     *         "userId": "019b7c00-0000-7000-8000-000000000010",
                     *         "email": "vint@example.org",
                     *         "name": "Vint",
                     *         "role": "learner",
                     *         "sectionId": null,
                     *         "source": "code",
                     *         "createdAt": "2026-11-29T20:16:55.141Z",
                     *         "endedAt": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        course: components["schemas"]["Course"];
                        enrolment: components["schemas"]["Enrolment"];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLabs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "slug": "bridge",
                     *           "version": "1.0.0",
                     *           "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000013",
                     *           "title": {
                     *             "en": "The Linux bridge",
                     *             "zh-CN": "Linux 网桥"
                     *           },
                     *           "summary": {
                     *             "en": "Join three pods with a bridge, watch it learn and flood, find out why one pod overhears the others, and who answers ARP.",
                     *             "zh-CN": "用网桥把三个 Pod 连起来，看它如何学习和泛洪，查明为什么有个 Pod 能听到别人的通信，并弄清 ARP 到底由谁应答。"
                     *           },
                     *           "level": "beginner",
                     *           "minutes": 40,
                     *           "tags": [
                     *             "bridge",
                     *             "fdb"
                     *           ],
                     *           "unavailable": null,
                     *           "objectives": {
                     *             "en": [
                     *               "Build a bridge and plug pods into it",
                     *               "Read a forwarding table, and say when a bridge floods"
                     *             ],
                     *             "zh-CN": [
                     *               "创建网桥并把 Pod 接上去",
                     *               "读懂转发表，说清网桥什么时候会泛洪"
                     *             ]
                     *           },
                     *           "prerequisites": [
                     *             "veth-pair"
                     *           ],
                     *           "languages": [
                     *             "en",
                     *             "zh-CN"
                     *           ],
                     *           "tasks": [
                     *             {
                     *               "id": "build",
                     *               "title": {
                     *                 "en": "A bridge with three ports",
                     *                 "zh-CN": "三个端口的网桥"
                     *               },
                     *               "points": 30,
                     *               "needs": []
                     *             },
                     *             {
                     *               "id": "overheard",
                     *               "title": {
                     *                 "en": "Why does pod6 hear what is meant for pod5?",
                     *                 "zh-CN": "发给 pod5 的，为什么 pod6 也听得到？"
                     *               },
                     *               "points": 35,
                     *               "needs": []
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "slug": "broken-cluster",
                     *           "version": "1.1.0",
                     *           "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000014",
                     *           "title": {
                     *             "en": "Exam: the broken cluster",
                     *             "zh-CN": "考试：出了故障的集群"
                     *           },
                     *           "summary": {
                     *             "en": "Five tickets, each with a cause that differs from learner to learner. Repair what is broken, and break nothing else.",
                     *             "zh-CN": "五张工单，每张的病因因人而异。修好坏的，别弄坏好的。"
                     *           },
                     *           "level": "advanced",
                     *           "minutes": 70,
                     *           "tags": [
                     *             "exam",
                     *             "troubleshooting"
                     *           ],
                     *           "unavailable": null,
                     *           "objectives": {
                     *             "en": [
                     *               "Find the place where a packet dies with two captures, not by guessing",
                     *               "Tell faults of the link, of the route, of the translation, of the packet size and of connection tracking from each other by their symptoms"
                     *             ],
                     *             "zh-CN": [
                     *               "用两处抓包找到包死在哪里，而不是靠猜",
                     *               "凭症状区分链路、路由、地址转换、包大小和连接跟踪的故障"
                     *             ]
                     *           },
                     *           "prerequisites": [
                     *             "pod-to-pod-same-node",
                     *             "pod-to-pod-across-nodes"
                     *           ],
                     *           "languages": [
                     *             "en",
                     *             "zh-CN"
                     *           ],
                     *           "tasks": [
                     *             {
                     *               "id": "probe",
                     *               "title": {
                     *                 "en": "Ticket 1: cache is killed by its probe",
                     *                 "zh-CN": "工单一：cache 总被探针判死"
                     *               },
                     *               "points": 20,
                     *               "needs": []
                     *             },
                     *             {
                     *               "id": "across",
                     *               "title": {
                     *                 "en": "Ticket 2: the nodes' pods don't reach each other",
                     *                 "zh-CN": "工单二：两个节点的 Pod 互不相通"
                     *               },
                     *               "points": 20,
                     *               "needs": []
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LabSummary"][];
                    };
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLab: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path: {
                /** @example pod-to-pod-same-node */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "pod-to-pod-same-node",
                     *       "version": "1.0.1",
                     *       "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
                     *       "title": {
                     *         "en": "Pod to pod on one node",
                     *         "zh-CN": "同一节点上的 Pod 到 Pod"
                     *       },
                     *       "summary": {
                     *         "en": "Plug two pods into a node's bridge by hand, prove that no router stands between them, and find the NAT rule that hides one from the other.",
                     *         "zh-CN": "亲手把两个 Pod 接到节点的网桥上，证明它们之间没有路由器，再找出那条让 Pod 看不见对方真实地址的 NAT 规则。"
                     *       },
                     *       "level": "beginner",
                     *       "minutes": 40,
                     *       "tags": [
                     *         "pod",
                     *         "veth"
                     *       ],
                     *       "unavailable": null,
                     *       "objectives": {
                     *         "en": [
                     *           "Build the path eth0 → veth → bridge → veth → eth0 with ip",
                     *           "Say what a bridge changes in a frame (nothing) and what a router changes (MAC addresses and TTL)"
                     *         ],
                     *         "zh-CN": [
                     *           "用 ip 命令搭出 eth0 → veth → 网桥 → veth → eth0 这条路径",
                     *           "说清网桥会改动帧里的什么（什么也不改），路由器会改动什么（MAC 地址和 TTL）"
                     *         ]
                     *       },
                     *       "prerequisites": [],
                     *       "languages": [
                     *         "en",
                     *         "zh-CN"
                     *       ],
                     *       "tasks": [
                     *         {
                     *           "id": "plug-in",
                     *           "title": {
                     *             "en": "Plug the pods in",
                     *             "zh-CN": "把 Pod 接上网桥"
                     *           },
                     *           "points": 30,
                     *           "needs": []
                     *         },
                     *         {
                     *           "id": "addresses",
                     *           "title": {
                     *             "en": "Addresses, and proof that nothing routes",
                     *             "zh-CN": "配置地址，并证明中间没有路由"
                     *           },
                     *           "points": 40,
                     *           "needs": [
                     *             "plug-in"
                     *           ]
                     *         }
                     *       ],
                     *       "guides": {
                     *         "en": "# Pod to pod on one node\n\nKubernetes asks three things of a network: every pod reaches every pod without NAT; every node reaches every pod\nwithout NAT; and the address that a pod sees for itself is the one that others see. Between two pods of one node a\ncable, a bridge and another cable are enough to keep that promise. You build them by hand.\n\n## What is here\n\n`node1` is a node: its own network namespace is the *root* namespace, which has the uplink `eth0`\n(192.168.100.11) and a bridge, `cni0`, with the address ${gateway}. Three pods live on it, each a network namespace.\n`pod3` (${pod3}) is plugged in already. `pod1` and `pod2` have nothing but a loopback. `outside` (192.168.100.200) is a\nmachine that has never heard of pods.\n\n```run node1\nip netns\nip -br addr\nbridge link\n```\n\n`ip -n pod3 …` runs `ip` in a pod; `ip netns exec pod3 COMMAND` runs anything there. A terminal on the pod itself is as good.\n\n| you | you get | a cluster calls it |\n|---|---|---|\n| `pod1`, address ${pod1}/24 | `eth0` in its namespace | `status.podIP` |\n| `pod2`, address ${pod2}/24 | `eth0` in its namespace | `status.podIP` |\n| `cni0`, address ${gateway}/24 | the pods' gateway | the CNI plugin's bridge |\n\n\n## 1. Plug the pods in\n\nA veth pair is a cable: what enters one end leaves the other. Give each of `pod1` and `pod2` one end, under the name\n`eth0`, and make the other end a port of `cni0` on the node.\n\nLook at pod3 first. Its `eth0@ifN` names the interface *index* of the other end, in another namespace; on the node,\n`veth-pod3@if…` points back.\n\n```run node1\nip -n pod3 link show eth0\nip -d link show veth-pod3\n```\n\nThe name of the node's end is yours to choose; `veth-pod1` and `veth-pod2` fit the drawing.\n\n```check plug-in\n```\n\n**In practice.** A port that nobody made a port is the classic: the cable is there, both ends are up, and every frame\nends in the root namespace, which does nothing with it. `bridge link` shows it at a glance.\n\n\n## 2. Addresses, and proof that nothing routes\n\nBring up both ends of each cable, give `pod1` ${pod1}/24 and `pod2` ${pod2}/24, and send what is not on the pods' link\nto ${gateway}. Then let them talk, and watch.\n\n```capture bridge\n```\n\n```run node1/pod1\nping -c 3 ${pod2}\n```\n\nFirst comes ARP: pod1 asks all, because the bridge floods a broadcast to every port but the one it came from.\n\n```quiz who-answers-arp\n```\n\nAfter that the bridge knows which MAC address lives behind which port, and sends each frame to one port only:\n\n```run node1\nbridge fdb show br cni0 | grep -v permanent\nip -n pod1 neigh\n```\n\nNow the proof. Ping pod2, then outside, and compare the `ttl=` of the answers:\n\n```run node1/pod1\nping -c 1 ${pod2}\nping -c 1 192.168.100.200\n```\n\n```quiz why-no-drop\n```\n\n```walk pod1-to-pod2\n```\n\n```check addresses\n```\n\n**In practice.** `NO-CARRIER` on one end means that the *other* end is down. An address that was added without `/24` is\na `/32`: the pod believes that it is alone on its link, and says \"Network is unreachable\".\n\n\n## 3. Whose address does pod2 see?\n\nEverything answers. Still somebody complains: the log of the program in pod2 shows one client only, whoever calls.\nLook at the same ping in two places at once.\n\n```capture both-ends\n```\n\n```run node1/pod1\nping -c 2 ${pod2}\n```\n\nCompare the source address of a request where it leaves pod1 and where it enters pod2. The reply looks right in pod1, so\npod1 never notices. Who on the way can change an address, and remember it for the way back?\n\n```run node1\nconntrack -L -p icmp\nsysctl net.bridge.bridge-nf-call-iptables\n```\n\nFind the cause and mend it, for every pair of pods. Two things must stay:\n\n- Pods still reach `outside`, and `outside` still sees 192.168.100.11, because it has no route to a pod.\n- `net.bridge.bridge-nf-call-iptables` stays 1. A cluster needs it: with 0, a packet from a pod to a *service* whose\n  backend is on the same node is bridged past the rules that would translate its reply.\n\nA connection keeps the translation that it began with. Start a new ping after each change.\n\n```check real-address\n```\n\n**In practice.** This is a masquerade rule without `! -d <cluster CIDR>`: a line from a tutorial, a firewall tool's\ndefault, or an `ip-masq-agent` whose list of networks to leave alone lacks the pods' own. Everything works, until somebody\nadds a network policy or reads a log.\n",
                     *         "zh-CN": "# 同一节点上的 Pod 到 Pod\n\nKubernetes 对网络有三条要求：任意两个 Pod 不经 NAT 就能互通；任意节点不经 NAT 就能访问任意 Pod；Pod 自己看到的地址，\n就是别人看到的地址。在同一个节点上，两根线加一个网桥就足以兑现这三条。这一次，线和端口由你亲手来接。\n\n## 现场\n\n`node1` 是一个节点。它自己的网络命名空间就是*根*命名空间，里面有上行接口 `eth0`（192.168.100.11）和网桥\n`cni0`（地址 ${gateway}）。节点上有三个 Pod，各是一个网络命名空间。`pod3`（${pod3}）已经接好；`pod1` 和 `pod2` 里\n只有一个回环接口。`outside`（192.168.100.200）是一台从没听说过 Pod 的机器。\n\n```run node1\nip netns\nip -br addr\nbridge link\n```\n\n`ip -n pod3 …` 在 Pod 里执行 `ip`；`ip netns exec pod3 命令` 可以在其中执行任何程序。直接打开 Pod 的终端也一样。\n\n| 你看到的 | 要做成 | 集群里的名字 |\n|---|---|---|\n| `pod1`，地址 ${pod1}/24 | 命名空间里的 `eth0` | `status.podIP` |\n| `pod2`，地址 ${pod2}/24 | 命名空间里的 `eth0` | `status.podIP` |\n| `cni0`，地址 ${gateway}/24 | Pod 的网关 | CNI 插件的网桥 |\n\n\n## 1. 把 Pod 接上网桥\n\n一对 veth 就是一根网线：从一端进去的，从另一端出来。给 `pod1` 和 `pod2` 各一端，在 Pod 里命名为 `eth0`；另一端留在节点上，\n成为 `cni0` 的端口。\n\n先看看 pod3。它的 `eth0@ifN` 写的是另一端的接口*索引*，而另一端在别的命名空间里；节点上的 `veth-pod3@if…` 又指回来。\n\n```run node1\nip -n pod3 link show eth0\nip -d link show veth-pod3\n```\n\n节点端的名字由你定；叫 `veth-pod1` 和 `veth-pod2` 就与拓扑图一致。\n\n```check plug-in\n```\n\n**实际中的坑。** 最常见的是忘了把它设成端口：线接好了，两端也都启用了，可每一帧都停在根命名空间里，没有人处理。\n`bridge link` 一眼就能看出来。\n\n\n## 2. 配置地址，并证明中间没有路由\n\n把每根线的两端都启用，给 `pod1` 配 ${pod1}/24，给 `pod2` 配 ${pod2}/24，凡不在本链路上的都交给 ${gateway}。然后让它们通信，你来观察。\n\n```capture bridge\n```\n\n```run node1/pod1\nping -c 3 ${pod2}\n```\n\n最先出现的是 ARP：pod1 向所有人发问，因为网桥会把广播泛洪到除来源之外的每个端口。\n\n```quiz who-answers-arp\n```\n\n从此网桥知道哪个 MAC 地址在哪个端口后面，每一帧只送往一个端口：\n\n```run node1\nbridge fdb show br cni0 | grep -v permanent\nip -n pod1 neigh\n```\n\n现在来证明。先 ping pod2，再 ping outside，比较应答里的 `ttl=`：\n\n```run node1/pod1\nping -c 1 ${pod2}\nping -c 1 192.168.100.200\n```\n\n```quiz why-no-drop\n```\n\n```walk pod1-to-pod2\n```\n\n```check addresses\n```\n\n**实际中的坑。** 一端显示 `NO-CARRIER`，问题在*另一端*没有启用。添加地址时漏写 `/24` 就成了 `/32`：Pod 以为链路上只有\n自己，于是报 “Network is unreachable”。\n\n\n## 3. pod2 看到的是谁的地址？\n\n处处都有应答，却还是有人抱怨：pod2 里程序的日志中，无论谁来访问，客户端都是同一个地址。把同一个 ping 放到两处一起看。\n\n```capture both-ends\n```\n\n```run node1/pod1\nping -c 2 ${pod2}\n```\n\n比较同一个请求离开 pod1 时和进入 pod2 时的源地址。应答回到 pod1 时看上去完全正常，所以 pod1 察觉不到。路上谁能改写地址，\n还记得在回程时改回来？\n\n```run node1\nconntrack -L -p icmp\nsysctl net.bridge.bridge-nf-call-iptables\n```\n\n找出原因并修好，对每一对 Pod 都要成立。有两样不能动：\n\n- Pod 仍能访问 `outside`，而且 `outside` 看到的仍是 192.168.100.11，因为它没有到 Pod 的路由。\n- `net.bridge.bridge-nf-call-iptables` 保持为 1。集群需要它：设成 0 之后，Pod 访问后端在同一节点上的 *Service* 时，\n  应答会从网桥直接绕过负责还原地址的规则。\n\n一条连接会一直沿用它开始时的地址转换。每次修改之后，请重新开始一个 ping。\n\n```check real-address\n```\n\n**实际中的坑。** 这就是一条漏写了 `! -d <集群网段>` 的伪装规则：可能是照抄教程的一条命令、某个防火墙工具的默认设置，或者\n`ip-masq-agent` 的免伪装网段里漏了 Pod 网段。一切看似正常，直到有人加上网络策略，或者翻开日志。\n"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Lab"];
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLtiContexts: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this course
                 * @example 019b7c00-0000-7000-8000-000000000020
                 */
                course?: string;
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description At most so many items */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000028",
                     *           "platformId": "019b7c00-0000-7000-8000-000000000029",
                     *           "contextId": "course-1",
                     *           "title": "Networks",
                     *           "courseId": "019b7c00-0000-7000-8000-000000000020",
                     *           "createdAt": "2026-11-29T20:17:09.635Z",
                     *           "syncedAt": null,
                     *           "syncError": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LtiContext"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mapLtiContext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000028
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "courseId": "019b7c00-0000-7000-8000-000000000037"
                 *     }
                 */
                "application/json": {
                    /** @description As the service gave it */
                    courseId: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000028",
                     *       "platformId": "019b7c00-0000-7000-8000-000000000029",
                     *       "contextId": "course-1",
                     *       "title": "Networks",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000037",
                     *       "createdAt": "2026-11-29T20:17:09.635Z",
                     *       "syncedAt": null,
                     *       "syncError": null
                     *     }
                     */
                    "application/json": components["schemas"]["LtiContext"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    syncLtiRoster: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000028
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "members": 2,
                     *       "added": 1,
                     *       "changed": 0,
                     *       "left": 0
                     *     }
                     */
                    "application/json": components["schemas"]["LtiRosterChange"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lti-platform-failed`: The learning platform did not answer as it should */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLtiChoices: {
        parameters: {
            query?: {
                /** @description Language of titles and summaries, where the lab has it */
                locale?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "acceptMultiple": true,
                     *       "labs": [
                     *         {
                     *           "slug": "bridge",
                     *           "title": "The Linux bridge",
                     *           "summary": "Join three pods with a bridge, watch it learn and flood, find out why one pod overhears the others, and who answers ARP.",
                     *           "minutes": 40,
                     *           "maxScore": 100,
                     *           "tasks": [
                     *             {
                     *               "id": "build",
                     *               "title": "A bridge with three ports",
                     *               "maxScore": 30
                     *             },
                     *             {
                     *               "id": "overheard",
                     *               "title": "Why does pod6 hear what is meant for pod5?",
                     *               "maxScore": 35
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "slug": "broken-cluster",
                     *           "title": "Exam: the broken cluster",
                     *           "summary": "Five tickets, each with a cause that differs from learner to learner. Repair what is broken, and break nothing else.",
                     *           "minutes": 70,
                     *           "maxScore": 100,
                     *           "tasks": [
                     *             {
                     *               "id": "probe",
                     *               "title": "Ticket 1: cache is killed by its probe",
                     *               "maxScore": 20
                     *             },
                     *             {
                     *               "id": "across",
                     *               "title": "Ticket 2: the nodes' pods don't reach each other",
                     *               "maxScore": 20
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LtiChoices"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerLtiDeepLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "lab": "pod-to-pod-same-node"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Empty: nothing was chosen after all */
                    items: {
                        lab: string;
                        task?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returnUrl": "https://lms.example.org/deep-links",
                     *       "jwt": "EXAMPLE00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.EXAMPLE0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001.EXAMPLE00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiDeepLinkAnswer"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLtiKeySet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "RSA",
                     *           "n": "EXAMPLE00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010",
                     *           "e": "AQAB",
                     *           "kid": "019b7c00-0000-7000-8000-000000000021",
                     *           "alg": "RS256",
                     *           "use": "sig"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JwkSet"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLtiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000030",
                     *           "createdAt": "2026-11-29T20:17:09.536Z",
                     *           "signsFrom": "2026-11-30T20:17:09.412Z",
                     *           "removeAt": null
                     *         },
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000021",
                     *           "createdAt": "2026-11-29T20:17:09.403Z",
                     *           "signsFrom": "2026-11-29T20:17:09.069Z",
                     *           "removeAt": "2026-12-07T20:17:09.412Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LtiKey"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateLtiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "atOnce": false
                 *     }
                 */
                "application/json": {
                    /**
                     * @description True: it signs from now on, which platforms that keep our old keys may refuse for a while. For a key that others may know
                     * @default false
                     */
                    atOnce?: boolean;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000030",
                     *           "createdAt": "2026-11-29T20:17:09.536Z",
                     *           "signsFrom": "2026-11-30T20:17:09.412Z",
                     *           "removeAt": null
                     *         },
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000021",
                     *           "createdAt": "2026-11-29T20:17:09.403Z",
                     *           "signsFrom": "2026-11-29T20:17:09.069Z",
                     *           "removeAt": "2026-12-07T20:17:09.412Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LtiKey"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLtiLineItems: {
        parameters: {
            query: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000020
                 */
                course: string;
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description At most so many items */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000022",
                     *           "contextId": "019b7c00-0000-7000-8000-000000000028",
                     *           "assignmentId": "019b7c00-0000-7000-8000-000000000031",
                     *           "url": null,
                     *           "createdAt": "2026-11-29T20:17:09.882Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LtiLineItem"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLtiLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000022
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": components["schemas"]["LtiLedger"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lti-platform-failed`: The learning platform did not answer as it should */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendLtiScores: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000022
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /**
                     * @description True: forget the column's address and look for it again, as after it was deleted there
                     * @default false
                     */
                    findAnew?: boolean;
                    /** @description Only this learner's */
                    user?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; the work goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messages": 0
                     *     }
                     */
                    "application/json": {
                        messages: number;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exchangeLtiLaunch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "EXAMPLE000000000000000000000000000000000006"
                 *     }
                 */
                "application/json": {
                    /** @description Of the launch page; good for a minute, once */
                    code: string;
                    /**
                     * @description For a page in a window of its own: put the token into an HttpOnly cookie and not into the answer
                     * @default false
                     */
                    cookie?: boolean;
                    /** @description What the platform's storage keeps, where the launch page asks for it */
                    proof?: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "EXAMPLE000000000000000000000000000000000000007",
                     *       "expiresAt": "2026-11-30T08:17:09.670Z",
                     *       "user": {
                     *         "id": "019b7c00-0000-7000-8000-000000000018",
                     *         "email": "019b7c00-0000-7000-8000-000000000018@lti.invalid",
                     *         "name": "Tess Teacher",
                     *         "role": "learner"
                     *       },
                     *       "launch": {
                     *         "id": "019b7c00-0000-7000-8000-000000000019",
                     *         "courseId": "019b7c00-0000-7000-8000-000000000020",
                     *         "role": "instructor",
                     *         "assignmentId": null,
                     *         "deepLinking": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LtiLogin"];
                };
            };
            /** @description `lti-refused`: The message of the learning platform is refused. `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLtiPlatforms: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /**
                 * @description At most so many items
                 * @example 2
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000001",
                     *           "name": "Moodle of the faculty",
                     *           "issuer": "https://moodle.example.org",
                     *           "clientId": "x1Y2z3",
                     *           "authUrl": "https://moodle.example.org/mod/lti/auth.php",
                     *           "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
                     *           "tokenAudience": null,
                     *           "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
                     *           "family": "moodle",
                     *           "frameOrigins": [],
                     *           "acceptDeployments": false,
                     *           "createdAt": "2026-11-29T20:17:08.894Z",
                     *           "disabledAt": null,
                     *           "version": 1,
                     *           "deployments": [
                     *             {
                     *               "id": "019b7c00-0000-7000-8000-000000000003",
                     *               "deploymentId": "1",
                     *               "createdAt": "2026-11-29T20:17:08.894Z"
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000029",
                     *           "name": "Test platform",
                     *           "issuer": "https://lms.example.org",
                     *           "clientId": "019b7c00-0000-7000-8000-000000000032",
                     *           "authUrl": "https://lms.example.org/auth",
                     *           "tokenUrl": "https://lms.example.org/token",
                     *           "tokenAudience": null,
                     *           "jwksUrl": "https://lms.example.org/jwks",
                     *           "family": null,
                     *           "frameOrigins": [],
                     *           "acceptDeployments": false,
                     *           "createdAt": "2026-11-29T20:16:49.956Z",
                     *           "disabledAt": null,
                     *           "version": 1,
                     *           "deployments": [
                     *             {
                     *               "id": "019b7c00-0000-7000-8000-000000000033",
                     *               "deploymentId": "dep-1",
                     *               "createdAt": "2026-11-29T20:16:49.956Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LtiPlatform"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLtiPlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Moodle of the faculty",
                 *       "issuer": "https://moodle.example.org",
                 *       "clientId": "x1Y2z3",
                 *       "authUrl": "https://moodle.example.org/mod/lti/auth.php",
                 *       "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
                 *       "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
                 *       "family": "moodle",
                 *       "deployments": [
                 *         "1"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewLtiPlatformInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000001",
                     *       "name": "Moodle of the faculty",
                     *       "issuer": "https://moodle.example.org",
                     *       "clientId": "x1Y2z3",
                     *       "authUrl": "https://moodle.example.org/mod/lti/auth.php",
                     *       "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
                     *       "tokenAudience": null,
                     *       "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
                     *       "family": "moodle",
                     *       "frameOrigins": [],
                     *       "acceptDeployments": false,
                     *       "createdAt": "2026-11-29T20:17:08.894Z",
                     *       "disabledAt": null,
                     *       "version": 1,
                     *       "deployments": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000003",
                     *           "deploymentId": "1",
                     *           "createdAt": "2026-11-29T20:17:08.894Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLtiPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000001",
                     *       "name": "Moodle of the faculty",
                     *       "issuer": "https://moodle.example.org",
                     *       "clientId": "x1Y2z3",
                     *       "authUrl": "https://moodle.example.org/mod/lti/auth.php",
                     *       "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
                     *       "tokenAudience": null,
                     *       "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
                     *       "family": "moodle",
                     *       "frameOrigins": [],
                     *       "acceptDeployments": false,
                     *       "createdAt": "2026-11-29T20:17:08.894Z",
                     *       "disabledAt": null,
                     *       "version": 1,
                     *       "deployments": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000003",
                     *           "deploymentId": "1",
                     *           "createdAt": "2026-11-29T20:17:08.894Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteLtiPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLtiPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "disabled": true
                 *     }
                 */
                "application/json": components["schemas"]["LtiPlatformChangeInput"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000001",
                     *       "name": "Moodle of the faculty",
                     *       "issuer": "https://moodle.example.org",
                     *       "clientId": "x1Y2z3",
                     *       "authUrl": "https://moodle.example.org/mod/lti/auth.php",
                     *       "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
                     *       "tokenAudience": null,
                     *       "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
                     *       "family": "moodle",
                     *       "frameOrigins": [],
                     *       "acceptDeployments": false,
                     *       "createdAt": "2026-11-29T20:17:08.894Z",
                     *       "disabledAt": "2026-11-29T20:17:08.992Z",
                     *       "version": 2,
                     *       "deployments": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000003",
                     *           "deploymentId": "1",
                     *           "createdAt": "2026-11-29T20:17:08.894Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLtiDeployment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "deploymentId": "2"
                 *     }
                 */
                "application/json": {
                    deploymentId: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000002",
                     *       "deploymentId": "2",
                     *       "createdAt": "2026-11-29T20:17:09.027Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiDeployment"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteLtiDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The deployment's `id` here
                 * @example 019b7c00-0000-7000-8000-000000000002
                 */
                deployment: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testLtiPlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000029
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ok": true,
                     *       "steps": [
                     *         {
                     *           "name": "keys",
                     *           "ok": true,
                     *           "detail": "1 keys.",
                     *           "durationMs": 3
                     *         },
                     *         {
                     *           "name": "authentication",
                     *           "ok": true,
                     *           "detail": "It answers (400).",
                     *           "durationMs": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LtiConnection"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteLtiPlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "http://localhost:80/lti/register/EXAMPLE000000000000000000000000000000000012",
                     *       "expiresAt": "2026-11-30T20:17:09.682Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiInvitation"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyAssignments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description At most so many items */
                limit?: number;
            };
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "assignment": {
                     *             "id": "019b7c00-0000-7000-8000-000000000006",
                     *             "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *             "title": "Pod to pod on one node",
                     *             "lab": {
                     *               "slug": "pod-to-pod-same-node",
                     *               "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
                     *             },
                     *             "taskId": null,
                     *             "opensAt": "2026-03-03T10:00:00.000Z",
                     *             "dueAt": "2099-03-12T00:59:00.000Z",
                     *             "closesAt": "2099-03-18T00:59:00.000Z",
                     *             "late": {
                     *               "graceMinutes": 15,
                     *               "percentPerDay": 10,
                     *               "maxPercent": 50
                     *             },
                     *             "attempts": null,
                     *             "weight": 1,
                     *             "exam": false,
                     *             "tasks": [
                     *               {
                     *                 "id": "plug-in",
                     *                 "title": {
                     *                   "en": "Plug the pods in",
                     *                   "zh-CN": "把 Pod 接上网桥"
                     *                 },
                     *                 "points": 30,
                     *                 "counts": true
                     *               },
                     *               {
                     *                 "id": "addresses",
                     *                 "title": {
                     *                   "en": "Addresses, and proof that nothing routes",
                     *                   "zh-CN": "配置地址，并证明中间没有路由"
                     *                 },
                     *                 "points": 40,
                     *                 "counts": true
                     *               }
                     *             ],
                     *             "maxScore": 100,
                     *             "passPercent": 80,
                     *             "state": "open",
                     *             "yours": {
                     *               "opensAt": "2026-03-03T10:00:00.000Z",
                     *               "dueAt": "2099-03-12T00:59:00.000Z",
                     *               "closesAt": "2099-03-18T00:59:00.000Z",
                     *               "attempts": null
                     *             },
                     *             "createdAt": "2026-11-29T20:16:55.768Z",
                     *             "archivedAt": null,
                     *             "version": 2
                     *           },
                     *           "course": {
                     *             "id": "019b7c00-0000-7000-8000-000000000007",
                     *             "title": "Container networking, autumn",
                     *             "timeZone": "Asia/Shanghai"
                     *           },
                     *           "progress": {
                     *             "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *             "score": 2.31,
                     *             "maxScore": 100,
                     *             "percent": 2.31,
                     *             "passed": false,
                     *             "completedAt": null,
                     *             "updatedAt": "2026-11-29T20:17:01.117Z",
                     *             "version": 1,
                     *             "tasks": [
                     *               {
                     *                 "id": "plug-in",
                     *                 "counts": true,
                     *                 "bestScore": 2.31,
                     *                 "maxScore": 30,
                     *                 "attempts": 1,
                     *                 "hints": 0,
                     *                 "passedAt": null,
                     *                 "lastAttemptAt": "2026-11-29T20:17:01.117Z"
                     *               },
                     *               {
                     *                 "id": "addresses",
                     *                 "counts": true,
                     *                 "bestScore": 0,
                     *                 "maxScore": 40,
                     *                 "attempts": 0,
                     *                 "hints": 0,
                     *                 "passedAt": null,
                     *                 "lastAttemptAt": null
                     *               }
                     *             ],
                     *             "seconds": 0,
                     *             "lastActivityAt": "2026-11-29T20:16:57.774Z",
                     *             "session": {
                     *               "id": "019b7c00-0000-7000-8000-000000000004",
                     *               "state": "stopping"
                     *             },
                     *             "currentTask": "plug-in"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["MyAssignment"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveCourse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The course
                 * @example 019b7c00-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyMessages: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description At most so many items */
                limit?: number;
                /**
                 * @description Only what was not marked as seen
                 * @example true
                 */
                unseen?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000034",
                     *           "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *           "from": {
                     *             "id": "019b7c00-0000-7000-8000-000000000027",
                     *             "name": "Radia"
                     *           },
                     *           "kind": "command",
                     *           "text": "ip route",
                     *           "target": {
                     *             "host": "node1",
                     *             "pod": "pod1"
                     *           },
                     *           "createdAt": "2026-11-29T20:17:03.509Z",
                     *           "seenAt": null
                     *         },
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000035",
                     *           "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *           "from": {
                     *             "id": "019b7c00-0000-7000-8000-000000000027",
                     *             "name": "Radia"
                     *           },
                     *           "kind": "hint",
                     *           "text": "Look at the routes of pod1.",
                     *           "target": null,
                     *           "createdAt": "2026-11-29T20:17:03.160Z",
                     *           "seenAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markMessageSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The message
                 * @example 019b7c00-0000-7000-8000-000000000034
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyProgress: {
        parameters: {
            query?: {
                /**
                 * @description Only of this lab
                 * @example pod-to-pod-same-node
                 */
                lab?: string;
            };
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "labSlug": "pod-to-pod-same-node",
                     *           "taskId": "plug-in",
                     *           "bestScore": 2.31,
                     *           "maxScore": 30,
                     *           "attempts": 1,
                     *           "passedAt": null,
                     *           "updatedAt": "2026-11-29T20:17:01.117Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            attempts: number;
                            /** @description After hints; lateness does not count here */
                            bestScore: number;
                            labSlug: string;
                            maxScore: number;
                            passedAt: string | null;
                            taskId: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                    };
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLabSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema, draft 2020-12 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description Only sessions of this course */
                course?: string;
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /**
                 * @description At most so many items
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description Only sessions in this state
                 * @example ready
                 */
                state?: "pending" | "starting" | "ready" | "resetting" | "stopping" | "ended" | "failed";
                /** @description `all`: everybody's, for admins; with `course`, for its instructors */
                user?: "me" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000004",
                     *           "userId": "019b7c00-0000-7000-8000-000000000010",
                     *           "lab": {
                     *             "slug": "pod-to-pod-same-node",
                     *             "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
                     *             "title": "Pod to pod on one node"
                     *           },
                     *           "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *           "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *           "state": "ready",
                     *           "reason": null,
                     *           "reasonCode": null,
                     *           "version": 3,
                     *           "extensionsLeft": 4,
                     *           "createdAt": "2026-11-29T20:16:57.774Z",
                     *           "readyAt": "2026-11-29T20:16:58.353Z",
                     *           "expiresAt": "2026-11-29T21:46:57.751Z",
                     *           "endedAt": null,
                     *           "demonstration": false,
                     *           "handRaisedAt": null,
                     *           "typingUntil": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSession: {
        parameters: {
            query?: {
                /**
                 * @description Wait so many seconds for the session to be ready before answering
                 * @example 60
                 */
                wait?: number;
            };
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "assignment": "019b7c00-0000-7000-8000-000000000006"
                 *     }
                 */
                "application/json": {
                    /** @description In place of the lab: an assignment, in the lab version that it pins. Its attempts count for the grade */
                    assignment?: string;
                    /** @description The course of a demonstration */
                    course?: string;
                    /**
                     * @description With `course`, for its instructors: its members may watch this session, and not type in it
                     * @enum {boolean}
                     */
                    demonstration?: true;
                    /** @description The lab's slug */
                    lab?: string;
                    /** @description For whom; without it, for yourself. Only admins and API keys with `sessions:write` start sessions for others */
                    user?: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000004",
                     *       "userId": "019b7c00-0000-7000-8000-000000000010",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
                     *         "title": "Pod to pod on one node"
                     *       },
                     *       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "state": "ready",
                     *       "reason": null,
                     *       "reasonCode": null,
                     *       "version": 3,
                     *       "extensionsLeft": 4,
                     *       "createdAt": "2026-11-29T20:16:57.774Z",
                     *       "readyAt": "2026-11-29T20:16:58.353Z",
                     *       "expiresAt": "2026-11-29T21:46:57.751Z",
                     *       "endedAt": null,
                     *       "demonstration": false,
                     *       "handRaisedAt": null,
                     *       "typingUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `assignment-not-open`: The assignment is not open yet. `assignment-closed`: The assignment has closed. `course-archived`: The course is archived. `other-session-runs`: You run this lab already, for something else. `lab-unavailable`: This lab cannot run on this machine. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-user`: You run as many sessions as you may. `quota-service`: The service runs as many sessions as it can. `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: {
                /** @description Wait so many seconds for the session to be ready before answering */
                wait?: number;
            };
            header?: {
                /** @description The ETag that the client has */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000004",
                     *       "userId": "019b7c00-0000-7000-8000-000000000010",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
                     *         "title": "Pod to pod on one node"
                     *       },
                     *       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "state": "ready",
                     *       "reason": null,
                     *       "reasonCode": null,
                     *       "version": 3,
                     *       "extensionsLeft": 4,
                     *       "createdAt": "2026-11-29T20:16:57.774Z",
                     *       "readyAt": "2026-11-29T20:16:58.353Z",
                     *       "expiresAt": "2026-11-29T21:46:57.751Z",
                     *       "endedAt": null,
                     *       "demonstration": false,
                     *       "handRaisedAt": null,
                     *       "typingUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Nothing has changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the work goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000004",
                     *       "userId": "019b7c00-0000-7000-8000-000000000010",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
                     *         "title": "Pod to pod on one node"
                     *       },
                     *       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "state": "stopping",
                     *       "reason": "Ended by the learner.",
                     *       "reasonCode": "ended-by-request",
                     *       "version": 11,
                     *       "extensionsLeft": 3,
                     *       "createdAt": "2026-11-29T20:16:57.774Z",
                     *       "readyAt": "2026-11-29T20:16:58.353Z",
                     *       "expiresAt": "2026-11-29T22:16:57.751Z",
                     *       "endedAt": null,
                     *       "demonstration": false,
                     *       "handRaisedAt": null,
                     *       "typingUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaptures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000016",
                     *           "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *           "spec": {
                     *             "points": [
                     *               {
                     *                 "host": "node1",
                     *                 "interfaces": [
                     *                   "cni0"
                     *                 ]
                     *               }
                     *             ],
                     *             "filter": "icmp",
                     *             "snapLength": 262144
                     *           },
                     *           "state": "running",
                     *           "reason": null,
                     *           "packets": 4,
                     *           "bytes": 740,
                     *           "dropped": 0,
                     *           "createdAt": "2026-11-29T20:16:59.173Z",
                     *           "endedAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Capture"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startCapture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "points": [
                 *         {
                 *           "host": "node1",
                 *           "interfaces": [
                 *             "cni0"
                 *           ]
                 *         }
                 *       ],
                 *       "filter": "icmp"
                 *     }
                 */
                "application/json": {
                    /** @description A tcpdump filter expression, for example "icmp or port 53" */
                    filter?: string;
                    /** @description The capture ends when its file would pass this size; the service has a limit of its own */
                    maxBytes?: number;
                    /** @description The capture ends after this many packets */
                    maxPackets?: number;
                    /** @description The capture ends after this time */
                    maxSeconds?: number;
                    points: {
                        /** @description Accepted for convenience: a container shares its pod's network */
                        container?: string;
                        /** @description A host of the topology */
                        host: string;
                        /** @description Names, or "any": every interface, also those that appear later */
                        interfaces: "any" | string[];
                        /** @description A pod on that host; without it, the host itself */
                        pod?: string;
                    }[];
                    /** @description Keep only about the last N bytes instead of ending at a size */
                    ringBytes?: number;
                    /**
                     * @description Bytes kept of each packet
                     * @default 262144
                     */
                    snapLength?: number;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000016",
                     *       "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *       "spec": {
                     *         "points": [
                     *           {
                     *             "host": "node1",
                     *             "interfaces": [
                     *               "cni0"
                     *             ]
                     *           }
                     *         ],
                     *         "filter": "icmp",
                     *         "snapLength": 262144
                     *       },
                     *       "state": "running",
                     *       "reason": null,
                     *       "packets": 0,
                     *       "bytes": 56,
                     *       "dropped": 0,
                     *       "createdAt": "2026-11-29T20:16:59.173Z",
                     *       "endedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Capture"];
                };
            };
            /** @description `filter-invalid`: The capture filter is not valid. `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here. `interface-not-found`: No such interface. `target-not-found`: No such host, pod or container */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: A limit of the sandbox is reached. `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCapture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000016
                 */
                captureId: string;
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000016",
                     *       "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *       "spec": {
                     *         "points": [
                     *           {
                     *             "host": "node1",
                     *             "interfaces": [
                     *               "cni0"
                     *             ]
                     *           }
                     *         ],
                     *         "filter": "icmp",
                     *         "snapLength": 262144
                     *       },
                     *       "state": "running",
                     *       "reason": null,
                     *       "packets": 4,
                     *       "bytes": 740,
                     *       "dropped": 0,
                     *       "createdAt": "2026-11-29T20:16:59.173Z",
                     *       "endedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Capture"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCapture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000016
                 */
                captureId: string;
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadCapture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000016
                 */
                captureId: string;
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pcapng": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pcapng": string;
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `range-not-satisfiable`: The file is shorter than the range begins */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPackets: {
        parameters: {
            query?: {
                /** @description Only packets with a higher number */
                after?: number;
                /** @example 2 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000016
                 */
                captureId: string;
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "timeNs": "1795864619284925283",
                     *           "interface": "node1:cni0",
                     *           "direction": "in",
                     *           "length": 98,
                     *           "capturedLength": 98,
                     *           "protocol": "ICMP",
                     *           "source": "10.244.48.172",
                     *           "destination": "10.244.48.1",
                     *           "info": "Echo (ping) request id=0x0024, seq=1/256, ttl=64"
                     *         },
                     *         {
                     *           "number": 2,
                     *           "timeNs": "1795864619284962823",
                     *           "interface": "node1:cni0",
                     *           "direction": "out",
                     *           "length": 98,
                     *           "capturedLength": 98,
                     *           "protocol": "ICMP",
                     *           "source": "10.244.48.1",
                     *           "destination": "10.244.48.172",
                     *           "info": "Echo (ping) reply id=0x0024, seq=1/256, ttl=64"
                     *         }
                     *       ],
                     *       "next": 2
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Packet"][];
                        /** @description Ask again with `after` set to this; null where there is nothing more now */
                        next: number | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPacket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000016
                 */
                captureId: string;
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /** @example 1 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "timeNs": "1795864619284925283",
                     *       "interface": "node1:cni0",
                     *       "direction": "in",
                     *       "length": 98,
                     *       "capturedLength": 98,
                     *       "protocol": "ICMP",
                     *       "source": "10.244.48.172",
                     *       "destination": "10.244.48.1",
                     *       "info": "Echo (ping) request id=0x0024, seq=1/256, ttl=64",
                     *       "layers": [
                     *         {
                     *           "protocol": "Ethernet",
                     *           "title": "Ethernet, 02:01:00:03:00:01 → 02:01:00:00:00:01",
                     *           "offset": 0,
                     *           "length": 14,
                     *           "fields": [
                     *             {
                     *               "name": "Destination",
                     *               "filterName": "eth.dst",
                     *               "value": "02:01:00:00:00:01",
                     *               "offset": 0,
                     *               "length": 6
                     *             },
                     *             {
                     *               "name": "Source",
                     *               "filterName": "eth.src",
                     *               "value": "02:01:00:03:00:01",
                     *               "offset": 6,
                     *               "length": 6
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "protocol": "IPv4",
                     *           "title": "Internet protocol 4, 10.244.48.172 → 10.244.48.1",
                     *           "offset": 14,
                     *           "length": 20,
                     *           "fields": [
                     *             {
                     *               "name": "Version",
                     *               "filterName": "ip.version",
                     *               "value": 4,
                     *               "offset": 14,
                     *               "length": 1
                     *             },
                     *             {
                     *               "name": "Header length",
                     *               "filterName": "ip.hdr_len",
                     *               "value": 20,
                     *               "offset": 14,
                     *               "length": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "hex": "EXAMPLE000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000011"
                     *     }
                     */
                    "application/json": components["schemas"]["PacketTree"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopCapture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000016
                 */
                captureId: string;
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000016",
                     *       "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *       "spec": {
                     *         "points": [
                     *           {
                     *             "host": "node1",
                     *             "interfaces": [
                     *               "cni0"
                     *             ]
                     *           }
                     *         ],
                     *         "filter": "icmp",
                     *         "snapLength": 262144
                     *       },
                     *       "state": "ended",
                     *       "reason": "stopped",
                     *       "packets": 4,
                     *       "bytes": 792,
                     *       "dropped": 0,
                     *       "createdAt": "2026-11-29T20:16:59.173Z",
                     *       "endedAt": "2026-11-29T20:16:59.813Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Capture"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": {
                 *         "host": "node1",
                 *         "pod": "pod3"
                 *       },
                 *       "argv": [
                 *         "ip",
                 *         "-brief",
                 *         "address"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Program and arguments. No shell unless you name one: ["sh", "-c", "…"] */
                    argv: string[];
                    /**
                     * @description How stdout and stderr are given. As utf8, bytes that are not valid become U+FFFD
                     * @default utf8
                     * @enum {string}
                     */
                    encoding?: "utf8" | "base64";
                    env?: {
                        [key: string]: string;
                    };
                    /**
                     * @description Of stdout and stderr each; what is more is dropped and `truncated` says so
                     * @default 262144
                     */
                    maxOutputBytes?: number;
                    /** @description What the program reads: text, or bytes as {"base64": "…"}; at most 1 MiB */
                    stdin?: string | {
                        /** Format: byte */
                        base64: string;
                    };
                    target: components["schemas"]["TargetInput"];
                    /**
                     * @description The program is killed after this time
                     * @default 10000
                     */
                    timeoutMs?: number;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exitCode": 0,
                     *       "signal": null,
                     *       "reason": null,
                     *       "stdout": "lo               UNKNOWN        127.0.0.1/8 \neth0@if13        UP             10.244.48.172/24 \n",
                     *       "stderr": "",
                     *       "encoding": "utf8",
                     *       "truncated": false,
                     *       "durationMs": 8.637261999996554
                     *     }
                     */
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here. `target-not-found`: No such host, pod or container */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `program-not-started`: The program could not be started. `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: A limit of the sandbox is reached. `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Only events after this one */
                after?: string;
                /**
                 * @description At most so many items
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "1",
                     *           "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *           "type": "session.pending",
                     *           "data": {
                     *             "state": "pending"
                     *           },
                     *           "at": "2026-11-29T20:16:57.793Z"
                     *         },
                     *         {
                     *           "id": "2",
                     *           "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *           "type": "session.starting",
                     *           "data": {
                     *             "state": "starting"
                     *           },
                     *           "at": "2026-11-29T20:16:57.867Z"
                     *         }
                     *       ],
                     *       "next": "5"
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        /** @description Ask again with `after` set to this; null where there is nothing more now */
                        next: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000004",
                     *       "userId": "019b7c00-0000-7000-8000-000000000010",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
                     *         "title": "Pod to pod on one node"
                     *       },
                     *       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "state": "ready",
                     *       "reason": null,
                     *       "reasonCode": null,
                     *       "version": 8,
                     *       "extensionsLeft": 3,
                     *       "createdAt": "2026-11-29T20:16:57.774Z",
                     *       "readyAt": "2026-11-29T20:16:58.353Z",
                     *       "expiresAt": "2026-11-29T22:16:57.751Z",
                     *       "endedAt": null,
                     *       "demonstration": false,
                     *       "handRaisedAt": null,
                     *       "typingUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-extension-limit`: The session cannot be extended further. `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuide: {
        parameters: {
            query?: {
                locale?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "locale": "en",
                     *       "title": "Pod to pod on one node",
                     *       "intro": [
                     *         {
                     *           "kind": "markdown",
                     *           "line": 1,
                     *           "text": "# Pod to pod on one node\n\nKubernetes asks three things of a network: every pod reaches every pod without NAT; every node reaches every pod\nwithout NAT; and the address that a pod sees for itself is the one that others see. Between two pods of one node a\ncable, a bridge and another cable are enough to keep that promise. You build them by hand.\n\n## What is here\n\n`node1` is a node: its own network namespace is the *root* namespace, which has the uplink `eth0`\n(192.168.100.11) and a bridge, `cni0`, with the address 10.244.48.1. Three pods live on it, each a network namespace.\n`pod3` (10.244.48.172) is plugged in already. `pod1` and `pod2` have nothing but a loopback. `outside` (192.168.100.200) is a\nmachine that has never heard of pods.\n"
                     *         },
                     *         {
                     *           "kind": "action",
                     *           "line": 14,
                     *           "action": "run",
                     *           "target": "node1",
                     *           "body": "ip netns\nip -br addr\nbridge link"
                     *         }
                     *       ],
                     *       "tasks": [
                     *         {
                     *           "id": "plug-in",
                     *           "title": "Plug the pods in",
                     *           "blocks": [
                     *             {
                     *               "kind": "markdown",
                     *               "line": 1,
                     *               "text": "## 1. Plug the pods in\n\nA veth pair is a cable: what enters one end leaves the other. Give each of `pod1` and `pod2` one end, under the name\n`eth0`, and make the other end a port of `cni0` on the node.\n\nLook at pod3 first. Its `eth0@ifN` names the interface *index* of the other end, in another namespace; on the node,\n`veth-pod3@if…` points back.\n"
                     *             },
                     *             {
                     *               "kind": "action",
                     *               "line": 9,
                     *               "action": "run",
                     *               "target": "node1",
                     *               "body": "ip -n pod3 link show eth0\nip -d link show veth-pod3"
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "addresses",
                     *           "title": "Addresses, and proof that nothing routes",
                     *           "blocks": [
                     *             {
                     *               "kind": "markdown",
                     *               "line": 1,
                     *               "text": "## 2. Addresses, and proof that nothing routes\n\nBring up both ends of each cable, give `pod1` 10.244.48.53/24 and `pod2` 10.244.48.140/24, and send what is not on the pods' link\nto 10.244.48.1. Then let them talk, and watch.\n"
                     *             },
                     *             {
                     *               "kind": "action",
                     *               "line": 6,
                     *               "action": "capture",
                     *               "target": "bridge",
                     *               "body": ""
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "quizzes": [
                     *         {
                     *           "id": "who-answers-arp",
                     *           "question": "pod1 asks by ARP for pod2's address. Who answers?",
                     *           "graded": false,
                     *           "several": false,
                     *           "options": [
                     *             {
                     *               "id": "bridge",
                     *               "text": "The bridge, which has learnt it"
                     *             },
                     *             {
                     *               "id": "pod2",
                     *               "text": "pod2; the bridge only carries question and answer"
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "why-no-drop",
                     *           "question": "The TTL of a ping from pod1 is the same at pod2. Why?",
                     *           "graded": false,
                     *           "several": false,
                     *           "options": [
                     *             {
                     *               "id": "bridged",
                     *               "text": "Nothing routed it: a bridge does not touch the IP header"
                     *             },
                     *             {
                     *               "id": "same-node",
                     *               "text": "The kernel knows that both are on one node and skips it"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "captures": [
                     *         {
                     *           "id": "both-ends",
                     *           "title": "The same ping at both pods",
                     *           "filter": "icmp",
                     *           "points": [
                     *             "node1/pod1:eth0",
                     *             "node1/pod2:eth0"
                     *           ]
                     *         },
                     *         {
                     *           "id": "bridge",
                     *           "title": "ARP and pings on the bridge",
                     *           "filter": "arp or icmp",
                     *           "points": [
                     *             "node1:cni0"
                     *           ]
                     *         }
                     *       ],
                     *       "walks": [
                     *         {
                     *           "id": "pod1-to-pod2",
                     *           "title": "One ping from pod1 to pod2",
                     *           "from": "node1/pod1",
                     *           "to": "node1/pod2",
                     *           "address": "10.244.48.140",
                     *           "protocol": "icmp",
                     *           "port": null
                     *         }
                     *       ],
                     *       "predictions": []
                     *     }
                     */
                    "application/json": components["schemas"]["Guide"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseHand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "note": "Where is the route?"
                 *     }
                 */
                "application/json": {
                    /** @description What it is about */
                    note?: string;
                } | null;
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "raisedAt": "2026-11-29T20:17:02.633Z",
                     *       "note": "Where is the route?"
                     *     }
                     */
                    "application/json": {
                        note: string | null;
                        raisedAt: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lowerHand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    helpSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "help": "hint",
                 *       "text": "Look at the routes of pod1."
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    help: "extend";
                } | {
                    /** @enum {string} */
                    help: "reset";
                    /** @description This host only */
                    host: string;
                } | {
                    /** @enum {string} */
                    help: "hint";
                    text: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000004",
                     *       "userId": "019b7c00-0000-7000-8000-000000000010",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
                     *         "title": "Pod to pod on one node"
                     *       },
                     *       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "state": "ready",
                     *       "reason": null,
                     *       "reasonCode": null,
                     *       "version": 4,
                     *       "extensionsLeft": 4,
                     *       "createdAt": "2026-11-29T20:16:57.774Z",
                     *       "readyAt": "2026-11-29T20:16:58.353Z",
                     *       "expiresAt": "2026-11-29T21:46:57.751Z",
                     *       "endedAt": null,
                     *       "demonstration": false,
                     *       "handRaisedAt": "2026-11-29T20:17:02.633Z",
                     *       "typingUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here. `target-not-found`: No such host, pod or container */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-extension-limit`: The session cannot be extended further. `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerQuiz: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /** @example who-answers-arp */
                quizId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "options": [
                 *         "pod2"
                 *       ],
                 *       "locale": "en"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Language of the explanation
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "zh-CN";
                    /** @description Ids of the chosen options */
                    options: string[];
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "right": true,
                     *       "explanation": "A bridge learns MAC addresses per port and answers ARP for no address but its own. The capture on pod2 shows the request coming in and the reply going out."
                     *     }
                     */
                    "application/json": components["schemas"]["QuizAnswer"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSession: {
        parameters: {
            query?: {
                /**
                 * @description Wait so many seconds for the session to be ready before answering
                 * @example 60
                 */
                wait?: number;
            };
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "host": "node1"
                 *     }
                 */
                "application/json": {
                    /** @description Reset this host only; without it, the whole topology */
                    host?: string;
                    /** @description The whole topology, and on to where this task begins: the tasks that it needs, which you have passed, are solved, and faults are put in. Attempts and points stay */
                    task?: string;
                } | null;
            };
        };
        responses: {
            /** @description Accepted; the work goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000004",
                     *       "userId": "019b7c00-0000-7000-8000-000000000010",
                     *       "lab": {
                     *         "slug": "pod-to-pod-same-node",
                     *         "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
                     *         "title": "Pod to pod on one node"
                     *       },
                     *       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *       "courseId": "019b7c00-0000-7000-8000-000000000007",
                     *       "state": "ready",
                     *       "reason": null,
                     *       "reasonCode": null,
                     *       "version": 10,
                     *       "extensionsLeft": 3,
                     *       "createdAt": "2026-11-29T20:16:57.774Z",
                     *       "readyAt": "2026-11-29T20:16:58.353Z",
                     *       "expiresAt": "2026-11-29T22:16:57.751Z",
                     *       "endedAt": null,
                     *       "demonstration": false,
                     *       "handRaisedAt": null,
                     *       "typingUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here. `target-not-found`: No such host, pod or container */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `task-locked`: The task needs other tasks first. `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "plug-in",
                     *           "title": {
                     *             "en": "Plug the pods in",
                     *             "zh-CN": "把 Pod 接上网桥"
                     *           },
                     *           "state": "open",
                     *           "needs": [],
                     *           "points": 30,
                     *           "bestScore": 0,
                     *           "attempts": 0,
                     *           "hints": {
                     *             "total": 3,
                     *             "taken": [],
                     *             "nextCost": 2,
                     *             "nextAfterAttempts": 0
                     *           }
                     *         },
                     *         {
                     *           "id": "addresses",
                     *           "title": {
                     *             "en": "Addresses, and proof that nothing routes",
                     *             "zh-CN": "配置地址，并证明中间没有路由"
                     *           },
                     *           "state": "locked",
                     *           "needs": [
                     *             "plug-in"
                     *           ],
                     *           "points": 40,
                     *           "bestScore": 0,
                     *           "attempts": 0,
                     *           "hints": {
                     *             "total": 3,
                     *             "taken": [],
                     *             "nextCost": 2,
                     *             "nextAfterAttempts": 0
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Task"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttempts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /**
                 * @description At most so many items
                 * @example 10
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /** @example plug-in */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000024",
                     *           "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *           "taskId": "plug-in",
                     *           "passed": false,
                     *           "score": 2.31,
                     *           "earned": 2.31,
                     *           "late": null,
                     *           "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *           "maxScore": 30,
                     *           "evidence": [
                     *             {
                     *               "id": "pod1-eth0",
                     *               "kind": "link",
                     *               "passed": false,
                     *               "weight": 1,
                     *               "expected": "node1/pod1:eth0 is of type veth",
                     *               "seen": "node1/pod1 has no interface eth0, only lo",
                     *               "sentence": "pod1 needs one end of a veth pair, and in the pod it must be called eth0. `ip -n pod1 link` shows what is there.",
                     *               "durationMs": 15.9
                     *             },
                     *             {
                     *               "id": "pod1-cable",
                     *               "kind": "peer",
                     *               "passed": false,
                     *               "weight": 1,
                     *               "expected": "the other end of node1/pod1:eth0 is an interface in node1",
                     *               "seen": "node1/pod1 has no interface eth0, only lo",
                     *               "sentence": "A veth pair is a cable with two ends. The other end of pod1's eth0 belongs into the node's root namespace.",
                     *               "durationMs": 15.9
                     *             }
                     *           ],
                     *           "createdAt": "2026-11-29T20:17:01.117Z",
                     *           "durationMs": 34
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Attempt"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    gradeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /** @example plug-in */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "locale": "en"
                 *     }
                 */
                "application/json": {
                    /** @description Ids of the chosen options, by question; what is predicted, by check */
                    answers?: {
                        [key: string]: string[];
                    };
                    /**
                     * @description Language of the evidence; English by default
                     * @enum {string}
                     */
                    locale?: "en" | "zh-CN";
                } | null;
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000024",
                     *       "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *       "taskId": "plug-in",
                     *       "passed": false,
                     *       "score": 2.31,
                     *       "earned": 2.31,
                     *       "late": null,
                     *       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
                     *       "maxScore": 30,
                     *       "evidence": [
                     *         {
                     *           "id": "pod1-eth0",
                     *           "kind": "link",
                     *           "passed": false,
                     *           "weight": 1,
                     *           "expected": "node1/pod1:eth0 is of type veth",
                     *           "seen": "node1/pod1 has no interface eth0, only lo",
                     *           "sentence": "pod1 needs one end of a veth pair, and in the pod it must be called eth0. `ip -n pod1 link` shows what is there.",
                     *           "durationMs": 15.9
                     *         },
                     *         {
                     *           "id": "pod1-cable",
                     *           "kind": "peer",
                     *           "passed": false,
                     *           "weight": 1,
                     *           "expected": "the other end of node1/pod1:eth0 is an interface in node1",
                     *           "seen": "node1/pod1 has no interface eth0, only lo",
                     *           "sentence": "A veth pair is a cable with two ends. The other end of pod1's eth0 belongs into the node's root namespace.",
                     *           "durationMs": 15.9
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-29T20:17:01.117Z",
                     *       "durationMs": 34
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `task-locked`: The task needs other tasks first. `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeHint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /** @example plug-in */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "index": 0,
                     *       "cost": 2,
                     *       "text": {
                     *         "en": "`ip link add NAME type veth peer name OTHER netns POD` makes the cable and puts the far end straight into the pod.",
                     *         "zh-CN": "`ip link add 名字 type veth peer name 另一端 netns POD` 一步做好一根线，并把远端直接放进 Pod。"
                     *       },
                     *       "left": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Hint"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `task-locked`: The task needs other tasks first. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSolution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /** @example plug-in */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "steps": [
                     *         {
                     *           "host": "node1",
                     *           "commands": [
                     *             "ip link add veth-pod1 type veth peer name eth0 netns pod1",
                     *             "ip link set veth-pod1 master cni0"
                     *           ]
                     *         }
                     *       ],
                     *       "explanation": {
                     *         "en": "This is what the CNI plugin \"bridge\" does for each new pod. It makes a veth pair, gives one end to the pod under the name eth0, and makes the other a port of a bridge in the node's root namespace. The name of the node's end says nothing; the pair of interface indexes (eth0@ifN) joins them.",
                     *         "zh-CN": "CNI 插件 bridge 为每个新 Pod 做的正是这些：创建一对 veth，一端交给 Pod 并命名为 eth0，另一端成为节点根命名空间里网桥的端口。节点端叫什么名字并不重要，把两端对应起来的是接口索引（eth0@ifN）。"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Solution"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTerminals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000014",
                     *           "target": {
                     *             "host": "node1"
                     *           },
                     *           "createdAt": "2026-11-29T20:16:59.006Z",
                     *           "endedAt": null,
                     *           "exitCode": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Terminal"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTerminal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": {
                 *         "host": "node1"
                 *       },
                 *       "columns": 80,
                 *       "rows": 24
                 *     }
                 */
                "application/json": {
                    /** @default 80 */
                    columns?: number;
                    /** @default 24 */
                    rows?: number;
                    target: components["schemas"]["TargetInput"];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000014",
                     *       "target": {
                     *         "host": "node1"
                     *       },
                     *       "createdAt": "2026-11-29T20:16:59.006Z",
                     *       "endedAt": null,
                     *       "exitCode": null
                     *     }
                     */
                    "application/json": components["schemas"]["Terminal"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here. `target-not-found`: No such host, pod or container */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `program-not-started`: The program could not be started. `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: A limit of the sandbox is reached. `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeTerminal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000014
                 */
                terminalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-ready`: The session is not ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTopology: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "desired": {
                     *         "hosts": [
                     *           {
                     *             "id": "host:node1",
                     *             "name": "node1",
                     *             "namespace": "node1",
                     *             "role": "node",
                     *             "pods": [
                     *               {
                     *                 "id": "pod:node1/pod1",
                     *                 "name": "pod1",
                     *                 "namespace": "node1/pod1",
                     *                 "labels": {},
                     *                 "containers": [],
                     *                 "at": {
                     *                   "x": -200,
                     *                   "y": -160
                     *                 },
                     *                 "builtBy": "service"
                     *               },
                     *               {
                     *                 "id": "pod:node1/pod2",
                     *                 "name": "pod2",
                     *                 "namespace": "node1/pod2",
                     *                 "labels": {},
                     *                 "containers": [],
                     *                 "at": {
                     *                   "x": 0,
                     *                   "y": -160
                     *                 },
                     *                 "builtBy": "service"
                     *               }
                     *             ],
                     *             "at": {
                     *               "x": 0,
                     *               "y": 0
                     *             }
                     *           },
                     *           {
                     *             "id": "host:outside",
                     *             "name": "outside",
                     *             "namespace": "outside",
                     *             "role": "server",
                     *             "pods": [],
                     *             "at": {
                     *               "x": 0,
                     *               "y": 160
                     *             }
                     *           }
                     *         ],
                     *         "links": [
                     *           {
                     *             "id": "link:node1:eth0--outside:eth0",
                     *             "ends": [
                     *               {
                     *                 "namespace": "node1",
                     *                 "interface": "eth0"
                     *               },
                     *               {
                     *                 "namespace": "outside",
                     *                 "interface": "eth0"
                     *               }
                     *             ],
                     *             "builtBy": "service"
                     *           },
                     *           {
                     *             "id": "link:node1/pod1:eth0--node1:veth-pod1",
                     *             "ends": [
                     *               {
                     *                 "namespace": "node1",
                     *                 "interface": "veth-pod1"
                     *               },
                     *               {
                     *                 "namespace": "node1/pod1",
                     *                 "interface": "eth0"
                     *               }
                     *             ],
                     *             "builtBy": "learner"
                     *           }
                     *         ],
                     *         "namespaces": [
                     *           {
                     *             "id": "node1",
                     *             "host": "node1",
                     *             "pod": null,
                     *             "builtBy": "service",
                     *             "ipv6": false,
                     *             "interfaces": [
                     *               {
                     *                 "mac": null,
                     *                 "mtu": null,
                     *                 "up": true,
                     *                 "bridge": null,
                     *                 "port": null,
                     *                 "peer": null,
                     *                 "bridgeOptions": null,
                     *                 "vxlan": null,
                     *                 "macvlan": null,
                     *                 "name": "lo",
                     *                 "kind": "loopback",
                     *                 "id": "interface:node1:lo",
                     *                 "builtBy": "service",
                     *                 "addresses": []
                     *               },
                     *               {
                     *                 "mac": "02:01:00:00:00:01",
                     *                 "mtu": null,
                     *                 "up": true,
                     *                 "bridge": null,
                     *                 "port": null,
                     *                 "peer": null,
                     *                 "bridgeOptions": {
                     *                   "stp": false,
                     *                   "ageingTimeSeconds": 300
                     *                 },
                     *                 "vxlan": null,
                     *                 "macvlan": null,
                     *                 "kind": "bridge",
                     *                 "name": "cni0",
                     *                 "addresses": [
                     *                   "10.244.48.1/24"
                     *                 ],
                     *                 "builtBy": "service",
                     *                 "id": "interface:node1:cni0"
                     *               }
                     *             ],
                     *             "routes": [],
                     *             "neighbours": [],
                     *             "fdb": [],
                     *             "sysctls": {
                     *               "net.ipv6.conf.all.disable_ipv6": "1",
                     *               "net.ipv4.ip_forward": "1",
                     *               "net.bridge.bridge-nf-call-iptables": "1"
                     *             },
                     *             "firewall": [],
                     *             "nft": []
                     *           },
                     *           {
                     *             "id": "node1/pod1",
                     *             "host": "node1",
                     *             "pod": "pod1",
                     *             "builtBy": "service",
                     *             "ipv6": false,
                     *             "interfaces": [
                     *               {
                     *                 "mac": null,
                     *                 "mtu": null,
                     *                 "up": true,
                     *                 "bridge": null,
                     *                 "port": null,
                     *                 "peer": null,
                     *                 "bridgeOptions": null,
                     *                 "vxlan": null,
                     *                 "macvlan": null,
                     *                 "name": "lo",
                     *                 "kind": "loopback",
                     *                 "id": "interface:node1/pod1:lo",
                     *                 "builtBy": "service",
                     *                 "addresses": []
                     *               },
                     *               {
                     *                 "mac": null,
                     *                 "mtu": 1500,
                     *                 "up": true,
                     *                 "bridge": null,
                     *                 "port": null,
                     *                 "peer": {
                     *                   "namespace": "node1",
                     *                   "interface": "veth-pod1"
                     *                 },
                     *                 "bridgeOptions": null,
                     *                 "vxlan": null,
                     *                 "macvlan": null,
                     *                 "name": "eth0",
                     *                 "kind": "veth",
                     *                 "addresses": [
                     *                   "10.244.48.53/24"
                     *                 ],
                     *                 "builtBy": "learner",
                     *                 "id": "interface:node1/pod1:eth0"
                     *               }
                     *             ],
                     *             "routes": [
                     *               {
                     *                 "id": "route:node1/pod1:default",
                     *                 "to": "default",
                     *                 "family": 4,
                     *                 "table": 254,
                     *                 "metric": null,
                     *                 "via": "10.244.48.1",
                     *                 "interface": "eth0",
                     *                 "source": null,
                     *                 "mtu": null,
                     *                 "type": "unicast",
                     *                 "onLink": false,
                     *                 "builtBy": "learner"
                     *               }
                     *             ],
                     *             "neighbours": [],
                     *             "fdb": [],
                     *             "sysctls": {
                     *               "net.ipv6.conf.all.disable_ipv6": "1"
                     *             },
                     *             "firewall": [],
                     *             "nft": []
                     *           }
                     *         ],
                     *         "processes": [],
                     *         "files": []
                     *       },
                     *       "observed": {
                     *         "hosts": [
                     *           "node1",
                     *           "outside"
                     *         ],
                     *         "namespaces": [
                     *           {
                     *             "id": "node1",
                     *             "host": "node1",
                     *             "pod": null,
                     *             "pausePid": null,
                     *             "interfaces": [
                     *               {
                     *                 "id": "interface:node1:lo",
                     *                 "name": "lo",
                     *                 "index": 1,
                     *                 "kind": "loopback",
                     *                 "mac": null,
                     *                 "mtu": 65536,
                     *                 "up": true,
                     *                 "operState": "unknown",
                     *                 "carrier": true,
                     *                 "promiscuous": false,
                     *                 "bridge": null,
                     *                 "port": null,
                     *                 "peer": null,
                     *                 "bridgeOptions": null,
                     *                 "vxlan": null,
                     *                 "macvlan": null,
                     *                 "addresses": [],
                     *                 "counters": {
                     *                   "rxPackets": 0,
                     *                   "txPackets": 0,
                     *                   "rxBytes": 0,
                     *                   "txBytes": 0,
                     *                   "rxErrors": 0,
                     *                   "txErrors": 0,
                     *                   "rxDropped": 0,
                     *                   "txDropped": 0
                     *                 }
                     *               },
                     *               {
                     *                 "id": "interface:node1:cni0",
                     *                 "name": "cni0",
                     *                 "index": 11,
                     *                 "kind": "bridge",
                     *                 "mac": "02:01:00:00:00:01",
                     *                 "mtu": 1500,
                     *                 "up": true,
                     *                 "operState": "up",
                     *                 "carrier": true,
                     *                 "promiscuous": false,
                     *                 "bridge": null,
                     *                 "port": null,
                     *                 "peer": null,
                     *                 "bridgeOptions": {
                     *                   "stp": false,
                     *                   "ageingTimeSeconds": 300
                     *                 },
                     *                 "vxlan": null,
                     *                 "macvlan": null,
                     *                 "addresses": [
                     *                   "10.244.48.1/24"
                     *                 ],
                     *                 "counters": {
                     *                   "rxPackets": 0,
                     *                   "txPackets": 0,
                     *                   "rxBytes": 0,
                     *                   "txBytes": 0,
                     *                   "rxErrors": 0,
                     *                   "txErrors": 0,
                     *                   "rxDropped": 0,
                     *                   "txDropped": 1
                     *                 }
                     *               }
                     *             ],
                     *             "routes": [
                     *               {
                     *                 "family": 4,
                     *                 "to": "10.244.48.0/24",
                     *                 "via": null,
                     *                 "source": "10.244.48.1",
                     *                 "metric": null,
                     *                 "mtu": null,
                     *                 "table": 254,
                     *                 "type": "unicast",
                     *                 "onLink": false,
                     *                 "protocol": "kernel",
                     *                 "scope": "link",
                     *                 "id": "route:node1:10.244.48.0/24",
                     *                 "interface": "cni0"
                     *               },
                     *               {
                     *                 "family": 4,
                     *                 "to": "192.168.100.0/24",
                     *                 "via": null,
                     *                 "source": "192.168.100.11",
                     *                 "metric": null,
                     *                 "mtu": null,
                     *                 "table": 254,
                     *                 "type": "unicast",
                     *                 "onLink": false,
                     *                 "protocol": "kernel",
                     *                 "scope": "link",
                     *                 "id": "route:node1:192.168.100.0/24",
                     *                 "interface": "eth0"
                     *               }
                     *             ],
                     *             "neighbours": [],
                     *             "fdb": [
                     *               {
                     *                 "id": "fdb:node1:cni0:02:01:00:00:00:01",
                     *                 "interface": "cni0",
                     *                 "mac": "02:01:00:00:00:01",
                     *                 "remote": null,
                     *                 "state": "permanent"
                     *               },
                     *               {
                     *                 "id": "fdb:node1:veth-pod3:02:01:00:00:00:05",
                     *                 "interface": "veth-pod3",
                     *                 "mac": "02:01:00:00:00:05",
                     *                 "remote": null,
                     *                 "state": "permanent"
                     *               }
                     *             ],
                     *             "sysctls": {
                     *               "net.ipv6.conf.all.disable_ipv6": "1",
                     *               "net.ipv4.ip_forward": "1",
                     *               "net.bridge.bridge-nf-call-iptables": "1"
                     *             },
                     *             "firewall": {
                     *               "asked": [
                     *                 "iptables"
                     *               ],
                     *               "chains": [
                     *                 {
                     *                   "tool": "iptables",
                     *                   "table": "nat",
                     *                   "name": "PREROUTING",
                     *                   "policy": "ACCEPT"
                     *                 },
                     *                 {
                     *                   "tool": "iptables",
                     *                   "table": "nat",
                     *                   "name": "INPUT",
                     *                   "policy": "ACCEPT"
                     *                 }
                     *               ],
                     *               "rules": [
                     *                 {
                     *                   "tool": "iptables",
                     *                   "table": "nat",
                     *                   "line": "-A POSTROUTING -s 10.244.48.0/24 -j MASQUERADE",
                     *                   "mark": null
                     *                 }
                     *               ],
                     *               "nft": null
                     *             }
                     *           },
                     *           {
                     *             "id": "node1/pod1",
                     *             "host": "node1",
                     *             "pod": "pod1",
                     *             "pausePid": 10,
                     *             "interfaces": [
                     *               {
                     *                 "id": "interface:node1/pod1:lo",
                     *                 "name": "lo",
                     *                 "index": 1,
                     *                 "kind": "loopback",
                     *                 "mac": null,
                     *                 "mtu": 65536,
                     *                 "up": true,
                     *                 "operState": "unknown",
                     *                 "carrier": true,
                     *                 "promiscuous": false,
                     *                 "bridge": null,
                     *                 "port": null,
                     *                 "peer": null,
                     *                 "bridgeOptions": null,
                     *                 "vxlan": null,
                     *                 "macvlan": null,
                     *                 "addresses": [],
                     *                 "counters": {
                     *                   "rxPackets": 0,
                     *                   "txPackets": 0,
                     *                   "rxBytes": 0,
                     *                   "txBytes": 0,
                     *                   "rxErrors": 0,
                     *                   "txErrors": 0,
                     *                   "rxDropped": 0,
                     *                   "txDropped": 0
                     *                 }
                     *               }
                     *             ],
                     *             "routes": [],
                     *             "neighbours": [],
                     *             "fdb": [],
                     *             "sysctls": {
                     *               "net.ipv6.conf.all.disable_ipv6": "1"
                     *             },
                     *             "firewall": null
                     *           }
                     *         ],
                     *         "containers": [],
                     *         "processes": [],
                     *         "warnings": []
                     *       },
                     *       "drift": [
                     *         {
                     *           "kind": "missing",
                     *           "object": "interface:node1:veth-pod1",
                     *           "namespace": "node1",
                     *           "sentence": "`veth-pod1` in `node1` does not exist",
                     *           "text": {
                     *             "en": "`veth-pod1` in `node1` does not exist",
                     *             "zh-CN": "`node1` 中的 `veth-pod1` 不存在"
                     *           },
                     *           "builtBy": "learner"
                     *         },
                     *         {
                     *           "kind": "missing",
                     *           "object": "interface:node1:veth-pod2",
                     *           "namespace": "node1",
                     *           "sentence": "`veth-pod2` in `node1` does not exist",
                     *           "text": {
                     *             "en": "`veth-pod2` in `node1` does not exist",
                     *             "zh-CN": "`node1` 中的 `veth-pod2` 不存在"
                     *           },
                     *           "builtBy": "learner"
                     *         }
                     *       ],
                     *       "kubernetes": {
                     *         "node1": "Node",
                     *         "node1:cni0": "the bridge of the CNI plugin \"bridge\"",
                     *         "node1/pod1": "Pod (its sandbox, held by the pause container)",
                     *         "node1/pod1:eth0": "status.podIP",
                     *         "outside": "a host outside the cluster",
                     *         "node1/pod2": "Pod",
                     *         "node1/pod3": "Pod"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Topology"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-ready`: The session is not ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planRepair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "steps": []
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-ready`: The session is not ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    repairTopology: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "steps": []
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `topology-apply-failed`: The topology could not be applied. `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allowTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 10
                 *     }
                 */
                "application/json": {
                    /** @description For so long, unless taken back */
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "typingUntil": "2026-11-29T20:27:03.348Z"
                     *     }
                     */
                    "application/json": {
                        typingUntil: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWalks: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /**
                 * @description At most so many items
                 * @example 2
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000017",
                     *           "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *           "request": {
                     *             "from": {
                     *               "host": "node1",
                     *               "pod": "pod3"
                     *             },
                     *             "to": {
                     *               "host": "outside"
                     *             },
                     *             "protocol": "icmp",
                     *             "options": {
                     *               "ttl": 64,
                     *               "dontFragment": false,
                     *               "httpPath": "/",
                     *               "dnsName": "example.com",
                     *               "waitMs": 1000
                     *             }
                     *           },
                     *           "durationMs": 566,
                     *           "createdAt": "2026-11-29T20:17:00.546Z",
                     *           "outcome": "answered",
                     *           "sentence": {
                     *             "en": "It arrived at outside, and the reply came back.",
                     *             "zh-CN": "它到达了 outside，应答也回来了。"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["WalkSummary"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    walkPacket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "from": {
                 *         "host": "node1",
                 *         "pod": "pod3"
                 *       },
                 *       "to": {
                 *         "host": "outside"
                 *       },
                 *       "protocol": "icmp"
                 *     }
                 */
                "application/json": components["schemas"]["WalkRequestInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000017",
                     *       "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *       "request": {
                     *         "from": {
                     *           "host": "node1",
                     *           "pod": "pod3"
                     *         },
                     *         "to": {
                     *           "host": "outside"
                     *         },
                     *         "protocol": "icmp",
                     *         "options": {
                     *           "ttl": 64,
                     *           "dontFragment": false,
                     *           "httpPath": "/",
                     *           "dnsName": "example.com",
                     *           "waitMs": 1000
                     *         }
                     *       },
                     *       "durationMs": 566,
                     *       "createdAt": "2026-11-29T20:17:00.546Z",
                     *       "walk": {
                     *         "outcome": "answered",
                     *         "packet": {
                     *           "protocol": "ICMP",
                     *           "source": "10.244.48.172",
                     *           "destination": "192.168.100.200",
                     *           "sourcePort": null,
                     *           "destinationPort": null
                     *         },
                     *         "request": [
                     *           {
                     *             "namespace": "node1/pod3",
                     *             "host": "node1",
                     *             "pod": "pod3",
                     *             "interface": "eth0",
                     *             "direction": "out",
                     *             "interfaceKind": "veth",
                     *             "copy": 1,
                     *             "timeNs": "1795864620161308783",
                     *             "afterUs": 0,
                     *             "fragments": 1,
                     *             "headers": {
                     *               "ethernet": {
                     *                 "source": "02:01:00:03:00:01",
                     *                 "destination": "02:01:00:00:00:01"
                     *               },
                     *               "ip": {
                     *                 "version": 4,
                     *                 "source": "10.244.48.172",
                     *                 "destination": "192.168.100.200",
                     *                 "ttl": 64,
                     *                 "id": 33646,
                     *                 "length": 60,
                     *                 "dontFragment": false
                     *               },
                     *               "icmp": {
                     *                 "type": 8,
                     *                 "code": 0,
                     *                 "id": 46076,
                     *                 "sequence": 1
                     *               },
                     *               "tcp": null,
                     *               "udp": null,
                     *               "tunnels": []
                     *             },
                     *             "changes": [],
                     *             "reasons": [
                     *               {
                     *                 "kind": "sent",
                     *                 "words": {
                     *                   "en": "a program in node1/pod3 sent it",
                     *                   "zh-CN": "node1/pod3 里的程序发出了它"
                     *                 },
                     *                 "detail": null,
                     *                 "connection": null
                     *               },
                     *               {
                     *                 "kind": "route",
                     *                 "words": {
                     *                   "en": "the route \"default via 10.244.48.1 dev eth0\" of node1/pod3",
                     *                   "zh-CN": "node1/pod3 的路由“default via 10.244.48.1 dev eth0”"
                     *                 },
                     *                 "detail": "default via 10.244.48.1 dev eth0",
                     *                 "connection": null
                     *               }
                     *             ]
                     *           },
                     *           {
                     *             "namespace": "node1",
                     *             "host": "node1",
                     *             "pod": null,
                     *             "interface": "veth-pod3",
                     *             "direction": "in",
                     *             "interfaceKind": "veth",
                     *             "copy": 2,
                     *             "timeNs": "1795864620161317599",
                     *             "afterUs": 8.816,
                     *             "fragments": 1,
                     *             "headers": {
                     *               "ethernet": {
                     *                 "source": "02:01:00:03:00:01",
                     *                 "destination": "02:01:00:00:00:01"
                     *               },
                     *               "ip": {
                     *                 "version": 4,
                     *                 "source": "10.244.48.172",
                     *                 "destination": "192.168.100.200",
                     *                 "ttl": 64,
                     *                 "id": 33646,
                     *                 "length": 60,
                     *                 "dontFragment": false
                     *               },
                     *               "icmp": {
                     *                 "type": 8,
                     *                 "code": 0,
                     *                 "id": 46076,
                     *                 "sequence": 1
                     *               },
                     *               "tcp": null,
                     *               "udp": null,
                     *               "tunnels": []
                     *             },
                     *             "changes": [],
                     *             "reasons": [
                     *               {
                     *                 "kind": "cable",
                     *                 "words": {
                     *                   "en": "veth-pod3 is the other end of the cable",
                     *                   "zh-CN": "veth-pod3 是这根线的另一端"
                     *                 },
                     *                 "detail": null,
                     *                 "connection": null
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "reply": {
                     *           "kind": "answer",
                     *           "error": null,
                     *           "hops": [
                     *             {
                     *               "namespace": "outside",
                     *               "host": "outside",
                     *               "pod": null,
                     *               "interface": "eth0",
                     *               "direction": "out",
                     *               "interfaceKind": "veth",
                     *               "copy": 10,
                     *               "timeNs": "1795864620161407868",
                     *               "afterUs": 99.085,
                     *               "fragments": 1,
                     *               "headers": {
                     *                 "ethernet": {
                     *                   "source": "02:02:00:00:00:01",
                     *                   "destination": "02:01:00:00:00:02"
                     *                 },
                     *                 "ip": {
                     *                   "version": 4,
                     *                   "source": "192.168.100.200",
                     *                   "destination": "192.168.100.11",
                     *                   "ttl": 64,
                     *                   "id": 25060,
                     *                   "length": 60,
                     *                   "dontFragment": false
                     *                 },
                     *                 "icmp": {
                     *                   "type": 0,
                     *                   "code": 0,
                     *                   "id": 46076,
                     *                   "sequence": 1
                     *                 },
                     *                 "tcp": null,
                     *                 "udp": null,
                     *                 "tunnels": []
                     *               },
                     *               "changes": [],
                     *               "reasons": [
                     *                 {
                     *                   "kind": "sent",
                     *                   "words": {
                     *                     "en": "a program in outside sent it",
                     *                     "zh-CN": "outside 里的程序发出了它"
                     *                   },
                     *                   "detail": null,
                     *                   "connection": null
                     *                 },
                     *                 {
                     *                   "kind": "route",
                     *                   "words": {
                     *                     "en": "the route \"192.168.100.0/24 dev eth0\" of outside",
                     *                     "zh-CN": "outside 的路由“192.168.100.0/24 dev eth0”"
                     *                   },
                     *                   "detail": "192.168.100.0/24 dev eth0",
                     *                   "connection": null
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "namespace": "node1",
                     *               "host": "node1",
                     *               "pod": null,
                     *               "interface": "eth0",
                     *               "direction": "in",
                     *               "interfaceKind": "veth",
                     *               "copy": 11,
                     *               "timeNs": "1795864620161409391",
                     *               "afterUs": 100.608,
                     *               "fragments": 1,
                     *               "headers": {
                     *                 "ethernet": {
                     *                   "source": "02:02:00:00:00:01",
                     *                   "destination": "02:01:00:00:00:02"
                     *                 },
                     *                 "ip": {
                     *                   "version": 4,
                     *                   "source": "192.168.100.200",
                     *                   "destination": "192.168.100.11",
                     *                   "ttl": 64,
                     *                   "id": 25060,
                     *                   "length": 60,
                     *                   "dontFragment": false
                     *                 },
                     *                 "icmp": {
                     *                   "type": 0,
                     *                   "code": 0,
                     *                   "id": 46076,
                     *                   "sequence": 1
                     *                 },
                     *                 "tcp": null,
                     *                 "udp": null,
                     *                 "tunnels": []
                     *               },
                     *               "changes": [],
                     *               "reasons": [
                     *                 {
                     *                   "kind": "cable",
                     *                   "words": {
                     *                     "en": "eth0 is the other end of the cable",
                     *                     "zh-CN": "eth0 是这根线的另一端"
                     *                   },
                     *                   "detail": null,
                     *                   "connection": null
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "death": null,
                     *         "namespaces": [
                     *           "node1/pod3",
                     *           "node1"
                     *         ],
                     *         "flooded": [],
                     *         "retransmissions": 0,
                     *         "sentences": {
                     *           "en": [
                     *             "The packet: ICMP 10.244.48.172 → 192.168.100.200. It was seen at 5 places on its way.",
                     *             "It leaves by eth0 of pod3 on node1: a program in node1/pod3 sent it; the route \"default via 10.244.48.1 dev eth0\" of node1/pod3; 10.244.48.1 has the MAC 02:01:00:00:00:01."
                     *           ],
                     *           "zh-CN": [
                     *             "这个包：ICMP 10.244.48.172 → 192.168.100.200。它在路上的 5 处被看到。",
                     *             "它从 node1 上的 pod3 的 eth0 出去：node1/pod3 里的程序发出了它；node1/pod3 的路由“default via 10.244.48.1 dev eth0”；10.244.48.1 的 MAC 是 02:01:00:00:00:01。"
                     *           ]
                     *         },
                     *         "warnings": [],
                     *         "copies": 14
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Walk"];
                };
            };
            /** @description `filter-invalid`: The capture filter is not valid. `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here. `target-not-found`: No such host, pod or container */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `prediction-first`: The walk is shown when it has been predicted. `session-not-ready`: The session is not ready. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-ended`: The session has ended. `session-failed`: The session failed. `sandbox-gone`: The sandbox is gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: A limit of the sandbox is reached. `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-protocol`: The sandbox sent something that is not a valid frame */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `engine-unavailable`: The container engine does not answer. `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sandbox-timeout`: The sandbox did not answer in time */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWalk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000017
                 */
                walkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000017",
                     *       "sessionId": "019b7c00-0000-7000-8000-000000000004",
                     *       "request": {
                     *         "from": {
                     *           "host": "node1",
                     *           "pod": "pod3"
                     *         },
                     *         "to": {
                     *           "host": "outside"
                     *         },
                     *         "protocol": "icmp",
                     *         "options": {
                     *           "ttl": 64,
                     *           "dontFragment": false,
                     *           "httpPath": "/",
                     *           "dnsName": "example.com",
                     *           "waitMs": 1000
                     *         }
                     *       },
                     *       "durationMs": 566,
                     *       "createdAt": "2026-11-29T20:17:00.546Z",
                     *       "walk": {
                     *         "outcome": "answered",
                     *         "packet": {
                     *           "protocol": "ICMP",
                     *           "source": "10.244.48.172",
                     *           "destination": "192.168.100.200",
                     *           "sourcePort": null,
                     *           "destinationPort": null
                     *         },
                     *         "request": [
                     *           {
                     *             "namespace": "node1/pod3",
                     *             "host": "node1",
                     *             "pod": "pod3",
                     *             "interface": "eth0",
                     *             "direction": "out",
                     *             "interfaceKind": "veth",
                     *             "copy": 1,
                     *             "timeNs": "1795864620161308783",
                     *             "afterUs": 0,
                     *             "fragments": 1,
                     *             "headers": {
                     *               "ethernet": {
                     *                 "source": "02:01:00:03:00:01",
                     *                 "destination": "02:01:00:00:00:01"
                     *               },
                     *               "ip": {
                     *                 "version": 4,
                     *                 "source": "10.244.48.172",
                     *                 "destination": "192.168.100.200",
                     *                 "ttl": 64,
                     *                 "id": 33646,
                     *                 "length": 60,
                     *                 "dontFragment": false
                     *               },
                     *               "icmp": {
                     *                 "type": 8,
                     *                 "code": 0,
                     *                 "id": 46076,
                     *                 "sequence": 1
                     *               },
                     *               "tcp": null,
                     *               "udp": null,
                     *               "tunnels": []
                     *             },
                     *             "changes": [],
                     *             "reasons": [
                     *               {
                     *                 "kind": "sent",
                     *                 "words": {
                     *                   "en": "a program in node1/pod3 sent it",
                     *                   "zh-CN": "node1/pod3 里的程序发出了它"
                     *                 },
                     *                 "detail": null,
                     *                 "connection": null
                     *               },
                     *               {
                     *                 "kind": "route",
                     *                 "words": {
                     *                   "en": "the route \"default via 10.244.48.1 dev eth0\" of node1/pod3",
                     *                   "zh-CN": "node1/pod3 的路由“default via 10.244.48.1 dev eth0”"
                     *                 },
                     *                 "detail": "default via 10.244.48.1 dev eth0",
                     *                 "connection": null
                     *               }
                     *             ]
                     *           },
                     *           {
                     *             "namespace": "node1",
                     *             "host": "node1",
                     *             "pod": null,
                     *             "interface": "veth-pod3",
                     *             "direction": "in",
                     *             "interfaceKind": "veth",
                     *             "copy": 2,
                     *             "timeNs": "1795864620161317599",
                     *             "afterUs": 8.816,
                     *             "fragments": 1,
                     *             "headers": {
                     *               "ethernet": {
                     *                 "source": "02:01:00:03:00:01",
                     *                 "destination": "02:01:00:00:00:01"
                     *               },
                     *               "ip": {
                     *                 "version": 4,
                     *                 "source": "10.244.48.172",
                     *                 "destination": "192.168.100.200",
                     *                 "ttl": 64,
                     *                 "id": 33646,
                     *                 "length": 60,
                     *                 "dontFragment": false
                     *               },
                     *               "icmp": {
                     *                 "type": 8,
                     *                 "code": 0,
                     *                 "id": 46076,
                     *                 "sequence": 1
                     *               },
                     *               "tcp": null,
                     *               "udp": null,
                     *               "tunnels": []
                     *             },
                     *             "changes": [],
                     *             "reasons": [
                     *               {
                     *                 "kind": "cable",
                     *                 "words": {
                     *                   "en": "veth-pod3 is the other end of the cable",
                     *                   "zh-CN": "veth-pod3 是这根线的另一端"
                     *                 },
                     *                 "detail": null,
                     *                 "connection": null
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "reply": {
                     *           "kind": "answer",
                     *           "error": null,
                     *           "hops": [
                     *             {
                     *               "namespace": "outside",
                     *               "host": "outside",
                     *               "pod": null,
                     *               "interface": "eth0",
                     *               "direction": "out",
                     *               "interfaceKind": "veth",
                     *               "copy": 10,
                     *               "timeNs": "1795864620161407868",
                     *               "afterUs": 99.085,
                     *               "fragments": 1,
                     *               "headers": {
                     *                 "ethernet": {
                     *                   "source": "02:02:00:00:00:01",
                     *                   "destination": "02:01:00:00:00:02"
                     *                 },
                     *                 "ip": {
                     *                   "version": 4,
                     *                   "source": "192.168.100.200",
                     *                   "destination": "192.168.100.11",
                     *                   "ttl": 64,
                     *                   "id": 25060,
                     *                   "length": 60,
                     *                   "dontFragment": false
                     *                 },
                     *                 "icmp": {
                     *                   "type": 0,
                     *                   "code": 0,
                     *                   "id": 46076,
                     *                   "sequence": 1
                     *                 },
                     *                 "tcp": null,
                     *                 "udp": null,
                     *                 "tunnels": []
                     *               },
                     *               "changes": [],
                     *               "reasons": [
                     *                 {
                     *                   "kind": "sent",
                     *                   "words": {
                     *                     "en": "a program in outside sent it",
                     *                     "zh-CN": "outside 里的程序发出了它"
                     *                   },
                     *                   "detail": null,
                     *                   "connection": null
                     *                 },
                     *                 {
                     *                   "kind": "route",
                     *                   "words": {
                     *                     "en": "the route \"192.168.100.0/24 dev eth0\" of outside",
                     *                     "zh-CN": "outside 的路由“192.168.100.0/24 dev eth0”"
                     *                   },
                     *                   "detail": "192.168.100.0/24 dev eth0",
                     *                   "connection": null
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "namespace": "node1",
                     *               "host": "node1",
                     *               "pod": null,
                     *               "interface": "eth0",
                     *               "direction": "in",
                     *               "interfaceKind": "veth",
                     *               "copy": 11,
                     *               "timeNs": "1795864620161409391",
                     *               "afterUs": 100.608,
                     *               "fragments": 1,
                     *               "headers": {
                     *                 "ethernet": {
                     *                   "source": "02:02:00:00:00:01",
                     *                   "destination": "02:01:00:00:00:02"
                     *                 },
                     *                 "ip": {
                     *                   "version": 4,
                     *                   "source": "192.168.100.200",
                     *                   "destination": "192.168.100.11",
                     *                   "ttl": 64,
                     *                   "id": 25060,
                     *                   "length": 60,
                     *                   "dontFragment": false
                     *                 },
                     *                 "icmp": {
                     *                   "type": 0,
                     *                   "code": 0,
                     *                   "id": 46076,
                     *                   "sequence": 1
                     *                 },
                     *                 "tcp": null,
                     *                 "udp": null,
                     *                 "tunnels": []
                     *               },
                     *               "changes": [],
                     *               "reasons": [
                     *                 {
                     *                   "kind": "cable",
                     *                   "words": {
                     *                     "en": "eth0 is the other end of the cable",
                     *                     "zh-CN": "eth0 是这根线的另一端"
                     *                   },
                     *                   "detail": null,
                     *                   "connection": null
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "death": null,
                     *         "namespaces": [
                     *           "node1/pod3",
                     *           "node1"
                     *         ],
                     *         "flooded": [],
                     *         "retransmissions": 0,
                     *         "sentences": {
                     *           "en": [
                     *             "The packet: ICMP 10.244.48.172 → 192.168.100.200. It was seen at 5 places on its way.",
                     *             "It leaves by eth0 of pod3 on node1: a program in node1/pod3 sent it; the route \"default via 10.244.48.1 dev eth0\" of node1/pod3; 10.244.48.1 has the MAC 02:01:00:00:00:01."
                     *           ],
                     *           "zh-CN": [
                     *             "这个包：ICMP 10.244.48.172 → 192.168.100.200。它在路上的 5 处被看到。",
                     *             "它从 node1 上的 pod3 的 eth0 出去：node1/pod3 里的程序发出了它；node1/pod3 的路由“default via 10.244.48.1 dev eth0”；10.244.48.1 的 MAC 是 02:01:00:00:00:01。"
                     *           ]
                     *         },
                     *         "warnings": [],
                     *         "copies": 14
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Walk"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `prediction-first`: The walk is shown when it has been predicted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadWalk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session
                 * @example 019b7c00-0000-7000-8000-000000000004
                 */
                id: string;
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000017
                 */
                walkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pcapng": string;
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `prediction-first`: The walk is shown when it has been predicted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /** @description The whole address */
                email?: string;
                /**
                 * @description At most so many items
                 * @example 2
                 */
                limit?: number;
                /** @example learner */
                role?: "learner" | "instructor" | "admin";
                /** @description Part of the address */
                search?: string;
                state?: "active" | "disabled" | "erased";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000011",
                     *           "email": "grace@example.org",
                     *           "name": "Grace",
                     *           "role": "learner",
                     *           "createdAt": "2026-11-29T20:17:07.464Z",
                     *           "disabledAt": null,
                     *           "erasedAt": null
                     *         },
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000008",
                     *           "email": "barbara@example.org",
                     *           "name": "Barbara",
                     *           "role": "learner",
                     *           "createdAt": "2026-11-29T20:16:54.704Z",
                     *           "disabledAt": null,
                     *           "erasedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": "EXAMPLE000000000000000000000000000000000000000000000000000000000015"
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "grace@example.org",
                 *       "name": "Grace",
                 *       "role": "learner"
                 *     }
                 */
                "application/json": components["schemas"]["NewAccountInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000011",
                     *       "email": "grace@example.org",
                     *       "name": "Grace",
                     *       "role": "learner",
                     *       "createdAt": "2026-11-29T20:17:07.464Z",
                     *       "disabledAt": null,
                     *       "erasedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user
                 * @example 019b7c00-0000-7000-8000-000000000011
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000011",
                     *       "email": "grace@example.org",
                     *       "name": "Grace",
                     *       "role": "learner",
                     *       "createdAt": "2026-11-29T20:17:07.464Z",
                     *       "disabledAt": null,
                     *       "erasedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user
                 * @example 019b7c00-0000-7000-8000-000000000011
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user
                 * @example 019b7c00-0000-7000-8000-000000000011
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "role": "instructor"
                 *     }
                 */
                "application/json": components["schemas"]["AccountChangeInput"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000011",
                     *       "email": "grace@example.org",
                     *       "name": "Grace",
                     *       "role": "instructor",
                     *       "createdAt": "2026-11-29T20:17:07.464Z",
                     *       "disabledAt": null,
                     *       "erasedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeLoginLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The user
                 * @example 019b7c00-0000-7000-8000-000000000011
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "purpose": "login"
                 *     }
                 */
                "application/json": components["schemas"]["NewLoginLinkInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "EXAMPLE0000000000000000000000000000000000000017",
                     *       "url": null,
                     *       "purpose": "login",
                     *       "expiresAt": "2026-11-29T20:32:07.657Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LoginLink"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Of this course; without it all, for admins */
                courseId?: string;
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /**
                 * @description At most so many items
                 * @example 10
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7c00-0000-7000-8000-000000000012",
                     *           "courseId": null,
                     *           "url": "https://lms.example.org/vethlab",
                     *           "description": "Grades for the LMS",
                     *           "events": [
                     *             "lab.completed",
                     *             "grade.changed"
                     *           ],
                     *           "enabled": true,
                     *           "disabledReason": null,
                     *           "failingSince": null,
                     *           "previousSecretUntil": null,
                     *           "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *           "createdAt": "2026-11-29T20:17:06.388Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "url": "https://lms.example.org/vethlab",
                 *       "description": "Grades for the LMS",
                 *       "events": [
                 *         "lab.completed",
                 *         "grade.changed"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewWebhookInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000012",
                     *       "courseId": null,
                     *       "url": "https://lms.example.org/vethlab",
                     *       "description": "Grades for the LMS",
                     *       "events": [
                     *         "lab.completed",
                     *         "grade.changed"
                     *       ],
                     *       "enabled": true,
                     *       "disabledReason": null,
                     *       "failingSince": null,
                     *       "previousSecretUntil": null,
                     *       "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *       "createdAt": "2026-11-29T20:17:06.388Z",
                     *       "secret": "EXAMPLE000000000000000000000000000000000000000005="
                     *     }
                     */
                    "application/json": components["schemas"]["ShownWebhook"];
                };
            };
            /** @description `webhook-url-refused`: Webhooks may not go to this address. `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-webhooks`: The course has as many webhooks as it may. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000012",
                     *       "courseId": null,
                     *       "url": "https://lms.example.org/vethlab",
                     *       "description": "Grades for the LMS",
                     *       "events": [
                     *         "lab.completed",
                     *         "grade.changed"
                     *       ],
                     *       "enabled": true,
                     *       "disabledReason": null,
                     *       "failingSince": null,
                     *       "previousSecretUntil": null,
                     *       "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *       "createdAt": "2026-11-29T20:17:06.388Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         "grade.changed"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookChangeInput"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000012",
                     *       "courseId": null,
                     *       "url": "https://lms.example.org/vethlab",
                     *       "description": "Grades for the LMS",
                     *       "events": [
                     *         "grade.changed"
                     *       ],
                     *       "enabled": true,
                     *       "disabledReason": null,
                     *       "failingSince": null,
                     *       "previousSecretUntil": null,
                     *       "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *       "createdAt": "2026-11-29T20:17:06.388Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `webhook-url-refused`: Webhooks may not go to this address. `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, unchanged */
                cursor?: string;
                /**
                 * @description At most so many items
                 * @example 2
                 */
                limit?: number;
                state?: "pending" | "delivered" | "dead";
            };
            header?: never;
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "messageId": "1",
                     *           "webhookId": "msg_353f2890eb6d_1",
                     *           "type": "ping",
                     *           "state": "pending",
                     *           "attempts": 0,
                     *           "createdAt": "2026-11-29T20:17:06.903Z",
                     *           "deliveredAt": null,
                     *           "nextAttemptAt": "2026-11-29T20:17:06.903Z",
                     *           "payload": {
                     *             "type": "ping",
                     *             "timestamp": "2026-11-29T20:17:06.900Z",
                     *             "data": {
                     *               "webhookId": "019b7c00-0000-7000-8000-000000000012",
                     *               "courseId": null
                     *             }
                     *           },
                     *           "log": []
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        /** @description Ask again with `cursor` set to this for what follows; null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000012
                 */
                id: string;
                /**
                 * @description Decimal text of a 64-bit integer
                 * @example 1
                 */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the work goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "1"
                     *     }
                     */
                    "application/json": {
                        /** @description Look it up among the deliveries */
                        messageId: string;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-disabled`: The webhook is disabled. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the work goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "1"
                     *     }
                     */
                    "application/json": {
                        /** @description Look it up among the deliveries */
                        messageId: string;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-disabled`: The webhook is disabled. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "since": "2026-03-02T09:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayInput"];
            };
        };
        responses: {
            /** @description Accepted; the work goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "replayed": 0
                     *     }
                     */
                    "application/json": {
                        /** @description So many messages will be sent again */
                        replayed: number;
                    };
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-disabled`: The webhook is disabled. `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description As the service gave it
                 * @example 019b7c00-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019b7c00-0000-7000-8000-000000000012",
                     *       "courseId": null,
                     *       "url": "https://lms.example.org/vethlab",
                     *       "description": "Grades for the LMS",
                     *       "events": [
                     *         "grade.changed"
                     *       ],
                     *       "enabled": true,
                     *       "disabledReason": null,
                     *       "failingSince": null,
                     *       "previousSecretUntil": "2026-11-30T20:17:06.806Z",
                     *       "createdById": "019b7c00-0000-7000-8000-000000000013",
                     *       "createdAt": "2026-11-29T20:17:06.388Z",
                     *       "secret": "EXAMPLE000000000000000000000000000000000000000005="
                     *     }
                     */
                    "application/json": components["schemas"]["ShownWebhook"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-authenticated`: Log in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: Requests from this origin are refused. `not-permitted`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Another request changed this first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
