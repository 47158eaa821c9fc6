package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.PlannedDevice;
import java.util.List;

/**
 * A project in full.
 *
 * @param id of the project
 * @param head as in lists
 * @param ruleSet code of its table
 * @param ruleSetVersion number of the table's version
 * @param process code of its process
 * @param processVersion number of the process's version
 * @param source clause that makes them apply
 * @param round counts the stages entered
 * @param tasks of the stage it is in
 * @param devices of the plan
 * @param files in the order in which they came
 * @param planOpen whether the caller may change the plan now
 * @param party whether the caller may comment and attach
 */
public record ProjectView(
        long id,
        ProjectLine head,
        String ruleSet,
        int ruleSetVersion,
        String process,
        int processVersion,
        String source,
        int round,
        List<TaskView> tasks,
        List<PlannedDevice> devices,
        List<FileView> files,
        boolean planOpen,
        boolean party) {}
