;;; emacs.el --- Goes through a session with the language server in Emacs  -*- lexical-binding: t; -*-

;;; Commentary:

;; With the file that users copy on the load path, it opens a protocol and prints how each part of the session went:
;; emacs --batch -L editors/emacs -l test/editors/emacs.el FILE

;;; Code:

(package-initialize)
(require 'regimen)
(require 'flymake)

(defun session-wait (found)
  "Wait until FOUND gives something, for half a minute at most, and give it."
  (let ((end (+ (float-time) 30)) value)
    (while (and (not (setq value (funcall found))) (< (float-time) end))
      (accept-process-output nil 0.02))
    value))

(defun session-say (&rest texts)
  "Print TEXTS as a line on standard output."
  (princ (concat (apply #'concat texts) "\n")))

(defmacro session-check (name &rest body)
  "Print whether BODY, the part of the session that NAME tells, gives something.
Parts build upon those before, so that the first that fails ends everything."
  (declare (indent 1))
  `(condition-case problem
       (if (progn ,@body)
           (session-say "ok: " ,name)
         (session-say "failed: " ,name "\n" (buffer-string))
         (kill-emacs 1))
     (error (session-say "failed: " ,name "\n" (error-message-string problem))
            (kill-emacs 1))))

(defun session-put-cursor (text)
  "Go to the start of TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun session-findings ()
  "Give the texts that findings are shown at."
  (mapcar (lambda (finding)
            (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding)))
          (flymake-diagnostics)))

(defun session-settled ()
  "Let the server know what has changed, and wait for its findings, as Emacs does when nothing is typed."
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(setq make-backup-files nil auto-save-default nil eglot-confirm-server-initiated-edits nil)
(find-file (car command-line-args-left))

(session-check "a protocol is known by its name, and the server starts"
  (run-hooks 'post-command-hook)
  (and (eq major-mode 'clinical-protocol-mode)
       (session-wait #'eglot-current-server)
       flymake-mode))

(session-check "a finding is shown where the text is wrong"
  (session-wait (lambda () (equal (session-findings) '("therapits")))))

(session-check "completion offers the role, and puts it in"
  (session-put-cursor "therapits")
  (delete-char (length "therapits"))
  (insert "ther")
  (eglot--signal-textDocument/didChange)
  (completion-at-point)
  (session-wait (lambda () (looking-back "staff  therapist" (line-beginning-position)))))

(session-check "a finding goes once the text is right"
  (session-settled)
  (session-wait (lambda () (null (session-findings)))))

(session-check "a code action mends a finding"
  (delete-char -2)
  (insert "ts")
  (session-settled)
  (session-wait #'session-findings)
  (session-put-cursor "therapits")
  (let* ((actions (eglot-code-actions (point) (+ (point) (length "therapits"))))
         (best (seq-find (lambda (action) (plist-get action :isPreferred)) actions)))
    (eglot--dbind ((CodeAction) edit) best
      (eglot--apply-workspace-edit edit)))
  (session-settled)
  (and (session-wait (lambda () (null (session-findings))))
       (string-match-p "staff  therapist" (buffer-string))))

(session-check "hover tells about a session"
  (session-put-cursor "talk \"Conv")
  (let (shown)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
    (session-wait (lambda () shown))
    (and shown (string-match-p "Conversation" shown))))

(session-check "definition and references lead to the lines"
  (session-put-cursor "therapist\n    }")
  (let ((places (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))
    (xref-find-definitions (xref-backend-identifier-at-point 'eglot))
    (and (>= (length places) 1)
         (string-match-p "role therapist" (buffer-substring (line-beginning-position) (line-end-position))))))

(session-check "rename changes every place"
  (session-put-cursor "talk \"Conv")
  (eglot-rename "meeting")
  (and (string-match-p "session meeting \"Conversation\"" (buffer-string))
       (string-match-p "{meeting.count}" (buffer-string))))

(session-check "formatting lays the text out"
  (let ((laid-out (buffer-string)))
    (session-put-cursor "staff  therapist")
    (insert "   ")
    (eglot-format-buffer)
    (equal (buffer-string) laid-out)))

(session-check "lines are indented by the braces around them"
  (let ((laid-out (buffer-string)))
    (indent-region (point-min) (point-max))
    (equal (buffer-string) laid-out)))

(session-check "the outline is shown"
  (string-match-p "small" (format "%S" (imenu--make-index-alist t))))

(session-check "a command of the server is answered"
  (let ((exported (eglot-execute-command
                   (eglot-current-server) "regimen.export"
                   (vector (list :uri (eglot--path-to-uri buffer-file-name) :format "json")))))
    (equal (plist-get exported :fileName) "wrong.json")))

(session-check "the server ends with the editor"
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (session-wait (lambda () (not (jsonrpc-running-p server))))))

(set-buffer-modified-p nil)
(kill-emacs 0)

;;; emacs.el ends here
